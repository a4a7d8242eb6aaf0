import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Draft, Removed } from './draft';

/** What authors are working on: a new course, or the next version of one. One to a course; gone when published. */
@Entity('course_drafts')
export class CourseDraft {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** Null while the course has never been published. */
  @Column('uuid', { nullable: true }) courseId: string | null;
  /** The name that the course has in addresses, or will have. */
  @Column('text') slug: string;
  /** The published version it was begun from. */
  @Column('int', { nullable: true }) baseVersion: number | null;
  /** The version of the shipped course that it takes over. */
  @Column('int', { nullable: true }) adoptsVersion: number | null;
  /** Raised with every change. */
  @Column('int', { default: 1 }) version: number;
  @Column('jsonb') document: Draft;
  /** What was taken out last, to be put back. */
  @Column('jsonb', { default: [] }) removed: Removed[];
  @Column('uuid') changedBy: string;
  @Column('timestamptz') changedAt: Date;
}
