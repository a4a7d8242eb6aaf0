import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RunState } from './run-state';
import type { Selection } from './selection.schemas';

/** One thing done to many certificates. What it is about was chosen when it was asked for, and stays chosen. */
@Entity('bulk_runs')
export class BulkRun {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** The same form twice makes one run. */
  @Column('uuid') formKey: string;
  /** What is done: the name of a kind of work. */
  @Column('text') kind: string;
  /** What was looked for when it was chosen, for people to read. */
  @Column('jsonb') askedFor: Selection;
  @Column('uuid') askedBy: string;
  @Column('timestamptz') askedAt: Date;
  @Column('text') state: RunState;
  /** Counts the pieces of work, so that one that is told of twice is done once. */
  @Column('int') turn: number;
  /** When a piece of work was last begun or ended. */
  @Column('timestamptz') movedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}
