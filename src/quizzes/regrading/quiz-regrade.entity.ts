import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Attempts at a quiz were marked again by a later version. Rows are added and never changed. */
@Entity('quiz_regrades')
export class QuizRegrade {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') quizId: string;
  @Column('uuid') versionId: string;
  @Column('text') reason: string;
  /** Whether results could go down as well. */
  @Column('bool') lowers: boolean;
  @Column('uuid') regradedBy: string;
  @Column('timestamptz') regradedAt: Date;
}
