import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SignalKind } from './overload';

/** That a trainee has seen a signal, and whom it is told. It goes as soon as the signal does not hold any more. */
@Entity('overload_notes')
export class OverloadNote {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') traineeId: string;
  @PrimaryColumn('text') kind: SignalKind;
  /** Who hears of it, now or if it still holds in a week; nobody where there is no supervisor. */
  @Column('uuid', { nullable: true }) supervisorId: string | null;
  @Column('timestamptz') seenAt: Date;
  /** When the trainee told them at once. */
  @Column('timestamptz', { nullable: true }) sharedAt: Date | null;
}
