import { Column, Entity, PrimaryColumn } from 'typeorm';

import { type EntryRole, type Share, wholeMinutes } from './entry-facts';

/** `amended` and `voided` were signed and count no more: an amendment stands for them, or nothing does. */
export type EntryStatus = 'draft' | 'submitted' | 'returned' | 'signed' | 'amended' | 'voided';

/** One stretch of practice: written down by a trainee, signed by the supervisor it names, and then never changed. */
@Entity('practice_entries')
export class PracticeEntry {
  /** Given by the application, because what is sealed in the row is bound to it. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  @Column('uuid') supervisorId: string;
  /** The form it came from; the same form sent twice makes one entry. */
  @Column('uuid') formKey: string;
  /** Grows with every change of what it says, so that nobody signs or overwrites something they have not seen. */
  @Column('int') version: number;
  @Column('text') status: EntryStatus;
  @Column('date') day: string;
  /** Local time of day ("14:05"), where it was said; what goes on past midnight belongs to the day it began. */
  @Column('time', { nullable: true, transformer: wholeMinutes }) startsAt: string | null;
  @Column('int') minutes: number;
  @Column('text') activityKind: string;
  /** Whether this kind of activity counted when the entry was last written. */
  @Column('boolean') activityCounts: boolean;
  @Column('text') setting: string;
  /** The minutes by domain, each domain once; together all of them. */
  @Column('jsonb') shares: Share[];
  /** Null, as is `paid`, only in what was signed before anybody was asked. */
  @Column('text', { nullable: true }) role: EntryRole | null;
  /** Paid or voluntary. */
  @Column('boolean', { nullable: true }) paid: boolean | null;
  /** What it took, by the keys of the organisation's competencies. */
  @Column('text', { array: true }) competencies: string[];
  /** The supervisor sat in. */
  @Column('boolean') observed: boolean;
  @Column('text', { nullable: true }) reflectionSealed: string | null;
  /** Words in the reflection that were flagged and stay, with the reasons. */
  @Column('text', { nullable: true }) keptWordsSealed: string | null;
  /** The signed entry that this one takes the place of once it is signed itself. */
  @Column('uuid', { nullable: true }) amendsId: string | null;
  @Column('text', { nullable: true }) amendmentReasonSealed: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') changedAt: Date;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { nullable: true }) signedAt: Date | null;
}
