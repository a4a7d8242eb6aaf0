import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemState } from './run-state';

/** One of the many that a run is about, and what came of it. */
@Entity('bulk_items')
export class BulkItem {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') runId: string;
  /** From 1, in the order in which they are worked. */
  @PrimaryColumn('int') place: number;
  /** A certificate, or whatever the kind of work is about. */
  @Column('uuid') subjectId: string;
  @Column('uuid') traineeId: string;
  /** Null while there is no certificate. */
  @Column('uuid', { nullable: true }) certificateId: string | null;
  @Column('text') state: ItemState;
  /** Why it was left as it is, or failed: a sentence. */
  @Column('text', { nullable: true }) because: string | null;
  @Column('timestamptz', { nullable: true }) workedAt: Date | null;
}
