import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Item } from './question-types/registry';

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
  @Column('jsonb') items: Item[];
  @Column('timestamptz') createdAt: Date;
}
