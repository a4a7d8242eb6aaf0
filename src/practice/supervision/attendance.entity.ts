import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SessionStatus = 'recorded' | 'disputed' | 'confirmed';

/** One trainee at one session, and what they answered; held by holding the session. */
@Entity('supervision_attendances')
export class Attendance {
  @PrimaryColumn('uuid') sessionId: string;
  @PrimaryColumn('uuid') traineeId: string;
  @Column('uuid') organisationId: string;
  @Column('text') status: SessionStatus;
  /** What the trainee asked, when they did instead of confirming. */
  @Column('text', { nullable: true }) questionSealed: string | null;
  @Column('timestamptz', { nullable: true }) disputedAt: Date | null;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
}
