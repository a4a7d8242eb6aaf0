import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person made of one text of a submitted attempt; it stands. */
@Entity('quiz_reviews')
export class QuizReview {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') attemptId: string;
  @PrimaryColumn('text') itemKey: string;
  @Column('uuid') traineeId: string;
  @Column('uuid') reviewerId: string;
  /** The level reached, from 0, by the key of the criterion. */
  @Column('jsonb') levels: Record<string, number>;
  /** A word to the writer. */
  @Column('text') comment: string;
  /** From 0 to 1, by the rubric. */
  @Column('double precision') points: number;
  @Column('timestamptz') reviewedAt: Date;
}
