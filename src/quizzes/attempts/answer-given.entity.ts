import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a trainee answered to one item of an attempt; changed until the attempt is submitted. */
@Entity('quiz_answers')
export class AnswerGiven {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') attemptId: string;
  @PrimaryColumn('text') itemKey: string;
  /** As its question type stores it; empty where nothing was answered. */
  @Column('text', { array: true }) answer: string[];
  @Column('timestamptz') answeredAt: Date;
  /** From 0 to 1; null until the attempt is submitted. */
  @Column('double precision', { nullable: true }) points: number | null;
}
