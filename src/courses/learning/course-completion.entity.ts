import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Every lesson of an enrolment was done. Stands for good. */
@Entity('course_completions')
export class CourseCompletion {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') enrolmentId: string;
  @Column('timestamptz') completedAt: Date;
}
