import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SessionStatus = 'recorded' | 'disputed' | 'confirmed';
export type SessionFormat = 'individual' | 'group';
export type SessionPlace = 'in-person' | 'video';

/** Time in which a supervisor and a trainee looked at practice: recorded by the one, confirmed by the other. */
@Entity('supervision_sessions')
export class SupervisionSession {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  @Column('uuid') supervisorId: string;
  /** The form it came from; the same form sent twice makes one session. */
  @Column('uuid') formKey: string;
  /** Grows with every change of what it says, so that nobody confirms what they have not seen. */
  @Column('int') version: number;
  @Column('text') status: SessionStatus;
  @Column('date') day: string;
  @Column('int') minutes: number;
  @Column('text') format: SessionFormat;
  /** How many trainees were there, in a group. */
  @Column('int', { nullable: true }) groupSize: number | null;
  @Column('text') place: SessionPlace;
  @Column('text') topicsSealed: string;
  /** What the trainee asked, when they did instead of confirming. */
  @Column('text', { nullable: true }) questionSealed: string | null;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) disputedAt: Date | null;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
}
