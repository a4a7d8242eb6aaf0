import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Draft, Removed } from './draft';

/** What authors are working on: a new quiz, or the next version of one. One to a quiz; gone when published. */
@Entity('quiz_drafts')
export class QuizDraft {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') quizId: string;
  /** The published version it was begun from; 0 where there was none. */
  @Column('int') baseVersion: number;
  /** Raised with every change. */
  @Column('int', { default: 1 }) version: number;
  @Column('jsonb') document: Draft;
  /** What was taken out last, to be put back. */
  @Column('jsonb', { default: [] }) removed: Removed[];
  @Column('uuid') changedBy: string;
  @Column('timestamptz') changedAt: Date;
}
