import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A link sent by email that signs one person in, once. Only a digest of the token is kept. */
@Entity('one_time_links')
export class OneTimeLink {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') userId: string;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
