import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When those who met will meet next. It may move at any time; what was confirmed does not speak of it. */
@Entity('supervision_appointments')
export class Appointment {
  /** The session in which it was agreed. */
  @PrimaryColumn('uuid') sessionId: string;
  @Column('uuid') organisationId: string;
  @Column('date') day: string;
  /** "14:05", where the organisation is. */
  @Column('text', { nullable: true }) startTime: string | null;
  /** Grows with every change: the SEQUENCE of its calendar file. */
  @Column('int') revision: number;
  @Column('timestamptz') changedAt: Date;
  @Column('timestamptz', { nullable: true }) cancelledAt: Date | null;
}
