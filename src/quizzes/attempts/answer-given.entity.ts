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
  /** Goes up with every change, so that an older page cannot overwrite a newer answer. */
  @Column('int', { default: 1 }) version: number;
  /** The page that the answer came from last. */
  @Column('uuid', { nullable: true }) formKey: string | null;
  /** How often that page had been changed by then; what it sent earlier and arrives later changes nothing. */
  @Column('int', { nullable: true }) turn: number | null;
  /** When it was explained and so became final; null while it may change. */
  @Column('timestamptz', { nullable: true }) lockedAt: Date | null;
}
