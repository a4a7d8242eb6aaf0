import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SessionFormat = 'individual' | 'group';
export type SessionPlace = 'in-person' | 'video';

/** Time in which a supervisor and trainees looked at practice: recorded by the one, confirmed by each of the others. */
@Entity('supervision_sessions')
export class SupervisionSession {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') supervisorId: string;
  /** The form it came from; the same form sent twice makes one session. */
  @Column('uuid') formKey: string;
  /** Grows with every change of what it says, so that nobody confirms what they have not seen. */
  @Column('int') version: number;
  @Column('date') day: string;
  /** When it began, "14:05", where somebody has said so. */
  @Column('text', { nullable: true }) startTime: string | null;
  @Column('int') minutes: number;
  @Column('text') format: SessionFormat;
  /** How many were there, in a group, who have no account here. */
  @Column('int') others: number;
  /** How many were there in a group, the supervisor apart: those named and the others. */
  @Column('int', { nullable: true }) groupSize: number | null;
  @Column('text') place: SessionPlace;
  /** What it was about, by the keys of the organisation's competencies. */
  @Column('text', { array: true }) competencies: string[];
  @Column('text') topicsSealed: string;
  /** Flagged words that stay, with the reasons. */
  @Column('text', { nullable: true }) keptWordsSealed: string | null;
  /** What its one trainee asked, in sessions recorded before questions stood with those who ask. */
  @Column('text', { nullable: true }) questionSealed: string | null;
  @Column('timestamptz') recordedAt: Date;
}
