import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Standing } from '../rules/assess';

/** A trainee on the way to a programme's certificate, held to the version they began with. */
@Entity('candidacies')
export class Candidacy {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') programmeId: string;
  @Column('uuid') versionId: string;
  @Column('uuid') traineeId: string;
  /** ISO day. */
  @Column('date') startedOn: string;
  /** Requirements settled and in all at the last assessment, for lists. */
  @Column('int', { default: 0 }) settled: number;
  @Column('int', { default: 0 }) total: number;
  @Column('jsonb', { nullable: true }) standing: Standing | null;
  @Column('timestamptz', { nullable: true }) assessedAt: Date | null;
}
