import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** `draft` and `kept` are the trainee's alone; the others, one supervisor's as well. */
export type WorkStatus = 'draft' | 'kept' | 'shared' | 'accepted' | 'returned';

/** A file that was handed in: where it is kept, how it was called, its kind and its size. */
export type KeptFile = { key: string; name: string; type: string; bytes: number };

/** What a trainee wrote or handed in for a lesson. */
@Entity('lesson_works')
export class Work {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') enrolmentId: string;
  @Column('uuid') traineeId: string;
  @Column('text') lesson: string;
  /** Raised with every change, so that nobody decides on what they have not seen. */
  @Column('int', { default: 1 }) version: number;
  @Column('text', { default: 'draft' }) status: WorkStatus;
  /** Sealed. */
  @Column('text', { nullable: true }) text: string | null;
  @Column('jsonb', { nullable: true }) file: KeptFile | null;
  /** Who it is shared with. */
  @Column('uuid', { nullable: true }) supervisorId: string | null;
  /** What the supervisor said; sealed. */
  @Column('text', { nullable: true }) comment: string | null;
  @Column('timestamptz') changedAt: Date;
  @Column('timestamptz', { nullable: true }) sharedAt: Date | null;
  @Column('timestamptz', { nullable: true }) reviewedAt: Date | null;
}
