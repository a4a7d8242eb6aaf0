import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A trainee taking a course, in the version they began. */
@Entity('course_enrolments')
export class Enrolment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') courseId: string;
  @Column('uuid') versionId: string;
  @Column('uuid') traineeId: string;
  @Column('timestamptz') enrolledAt: Date;
  /** When they last did something in this course. */
  @Column('timestamptz') activeAt: Date;
  /** Whether they want to be reminded of this course. */
  @Column('bool', { default: true }) reminders: boolean;
}
