import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A trainee had a lesson open: when they first did, and when they last did. */
@Entity('lesson_visits')
export class LessonVisit {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') enrolmentId: string;
  @PrimaryColumn('text') lesson: string;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz') seenAt: Date;
}
