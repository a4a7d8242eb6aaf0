import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A declaration signed by a trainee: which text, in which version, proved by its digest. Never changed. */
@Entity('attestations')
export class Attestation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  @Column('text') key: string;
  @Column('int') version: number;
  @Column('text') textSha256: string;
  @Column('timestamptz') signedAt: Date;
}
