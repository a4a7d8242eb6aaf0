import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days on which a supervisor is away, and who signs meanwhile. */
@Entity('supervisor_absences')
export class SupervisorAbsence {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') supervisorId: string;
  @Column('uuid') delegateId: string;
  @Column('date') awayFrom: string;
  /** The last day away. */
  @Column('date') awayUntil: string;
  @Column('timestamptz') setAt: Date;
  @Column('timestamptz', { nullable: true }) calledOffAt: Date | null;
}
