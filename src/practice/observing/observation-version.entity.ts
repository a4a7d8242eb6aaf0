import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Levels } from './levels';

/** What an observation says, or said before it was corrected. Rows are added and never changed. */
@Entity('practice_observation_versions')
export class ObservationVersion {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') observationId: string;
  @Column('int') version: number;
  @Column('jsonb') levels: Levels;
  @Column('text') feedbackSealed: string;
  @Column('text', { nullable: true }) nextSealed: string | null;
  /** Why it was corrected; of every version but the first. */
  @Column('text', { nullable: true }) reasonSealed: string | null;
  /** Flagged words that stay, with the reasons. */
  @Column('text', { nullable: true }) keptWordsSealed: string | null;
  @Column('timestamptz') writtenAt: Date;
}
