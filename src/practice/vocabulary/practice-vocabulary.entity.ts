import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Vocabulary } from './vocabulary';

/** An organisation's own words for practice, where it has chosen any. */
@Entity('practice_vocabularies')
export class PracticeVocabulary {
  @PrimaryColumn('uuid') organisationId: string;
  @Column('jsonb') words: Vocabulary;
  @Column('timestamptz') adoptedAt: Date;
}
