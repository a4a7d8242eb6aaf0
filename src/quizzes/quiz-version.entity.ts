import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Item } from './question-types/registry';
import type { Blueprint, FeedbackTime, RemedialRule } from './quizzes.schemas';

/** A quiz as it was when attempts were made. Rows are added and never changed. */
@Entity('quiz_versions')
export class QuizVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') quizId: string;
  @Column('int') number: number;
  @Column('text') title: string;
  /** How many of the items an attempt asks. */
  @Column('int') draw: number;
  @Column('int') passPercent: number;
  /** How many attempts there are before a pause. */
  @Column('int') attempts: number;
  @Column('int') pauseHours: number;
  /** How many items of each objective an attempt asks; any items where it is null. */
  @Column('jsonb', { nullable: true }) blueprint: Blueprint | null;
  /** How long an attempt may take; null where there is no limit. */
  @Column('int', { nullable: true }) minutes: number | null;
  /** When the quiz closes; null where it never does. */
  @Column('timestamptz', { nullable: true }) sitBy: Date | null;
  /** When answers are explained. */
  @Column('text', { default: 'submission' }) feedback: FeedbackTime;
  /** After how many failures which lesson comes before the next attempt. */
  @Column('jsonb', { nullable: true }) remedial: RemedialRule | null;
  @Column('jsonb') items: Item[];
  @Column('timestamptz') createdAt: Date;
}
