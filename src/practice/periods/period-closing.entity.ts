import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeriodKind } from './period';

/** That a period of a trainee's practice was closed, with what stood in it. Rows are added and never changed. */
@Entity('practice_period_closings')
export class PeriodClosing {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  @Column('text') kind: PeriodKind;
  /** ISO days. */
  @Column('date') firstDay: string;
  @Column('date') lastDay: string;
  /** What stood, in canonical JSON, and its SHA-256. */
  @Column('text') summary: string;
  @Column('text') summarySha256: string;
  /** What was declared, word for word. */
  @Column('text') statement: string;
  @Column('uuid') closedBy: string;
  @Column('timestamptz') closedAt: Date;
  /** The organisation's signature over the summary. */
  @Column('uuid') keyId: string;
  @Column('text') signature: string;
}

/** That a closing holds no more, and why. Rows are added and never changed. */
@Entity('practice_period_reopenings')
export class PeriodReopening {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') closingId: string;
  @Column('text') reasonSealed: string;
  @Column('uuid') reopenedBy: string;
  @Column('timestamptz') reopenedAt: Date;
}
