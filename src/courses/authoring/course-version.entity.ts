import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CourseDocument } from './course-document';

/** A course as it was published. Rows are added and never changed. */
@Entity('course_versions')
export class CourseVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') courseId: string;
  @Column('int') number: number;
  @Column('jsonb') document: CourseDocument;
  /** The quiz that stands beside the lessons, if there is one. */
  @Column('uuid', { nullable: true }) quizId: string | null;
  @Column('timestamptz') publishedAt: Date;
  /** What changed, in the words of whoever published it. */
  @Column('text', { default: '' }) note: string;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
}
