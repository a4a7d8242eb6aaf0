import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A lesson that a trainee says they have done; gone again when they take it back. */
@Entity('lesson_completions')
export class LessonCompletion {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') enrolmentId: string;
  @PrimaryColumn('text') lesson: string;
  @Column('timestamptz') completedAt: Date;
}
