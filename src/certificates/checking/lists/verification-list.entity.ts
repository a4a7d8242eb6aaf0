import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Codes and names that somebody is having checked. Whoever knows its address may read it. */
@Entity('verification_lists')
export class VerificationList {
  @PrimaryColumn('uuid') id: string;
  /** SHA-256 of the secret in its address, which is not kept. */
  @Column('bytea') tokenHash: Buffer;
  @Column('int') lines: number;
  @Column('timestamptz') askedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}
