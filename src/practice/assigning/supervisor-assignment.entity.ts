import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Relation } from './relation';

export type AssignmentStatus = 'proposed' | 'confirmed' | 'declined' | 'withdrawn';

/** Somebody who supervises a trainee and may sign for them, between two days. */
@Entity('supervisor_assignments')
export class SupervisorAssignment {
  /** Given by the application, because what is sealed in the row is bound to it. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  /** Null while somebody from outside is proposed and no member yet. */
  @Column('uuid', { nullable: true }) supervisorId: string | null;
  @Column('text', { nullable: true }) outsideName: string | null;
  /** In lower case. */
  @Column('text', { nullable: true }) outsideEmail: string | null;
  /** Where somebody from outside works. */
  @Column('text', { nullable: true }) outsideOrganisation: string | null;
  @Column('text', { nullable: true }) credential: string | null;
  /** Who gave the credential. */
  @Column('text', { nullable: true }) credentialBody: string | null;
  @Column('text', { nullable: true }) credentialNumber: string | null;
  /** How the two know each other, as whoever proposed it has declared. */
  @Column('text') relation: Relation;
  @Column('date') validFrom: string;
  /** The last day; null where no end is set. */
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('text') status: AssignmentStatus;
  @Column('uuid') proposedBy: string;
  @Column('timestamptz') proposedAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) declineReasonSealed: string | null;
  /** The last day, where it was ended before its time. */
  @Column('date', { nullable: true }) endedOn: string | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) endReasonSealed: string | null;
}
