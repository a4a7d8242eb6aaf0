import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody being signed in on one device. Only a digest of the token is kept. */
@Entity('sessions')
export class Session {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') userId: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** When whoever is signed in last proved that it is they. */
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
}
