import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a trainee and a supervisor give each other, between two days. It never changes once both have signed. */
@Entity('supervision_agreements')
export class SupervisionAgreement {
  /** Given by the application, because what is sealed in the row is bound to it. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  @Column('uuid') supervisorId: string;
  /** Grows with every change, so that nobody signs something they have not read. */
  @Column('int') version: number;
  @Column('text') textSealed: string;
  @Column('date') validFrom: string;
  /** The last day. */
  @Column('date') validUntil: string;
  @Column('uuid') draftedBy: string;
  @Column('timestamptz') draftedAt: Date;
  @Column('timestamptz') changedAt: Date;
  @Column('timestamptz', { nullable: true }) traineeSignedAt: Date | null;
  @Column('text', { nullable: true }) traineeStatement: string | null;
  @Column('timestamptz', { nullable: true }) supervisorSignedAt: Date | null;
  /** The supervisor, or whoever has seen the signature on paper of a supervisor from outside. */
  @Column('uuid', { nullable: true }) supervisorSignedBy: string | null;
  @Column('text', { nullable: true }) supervisorStatement: string | null;
}
