import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A meeting of a cohort for one lesson. */
@Entity('live_sessions')
export class LiveSession {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') courseId: string;
  @Column('uuid') cohortId: string;
  @Column('text') lesson: string;
  @Column('timestamptz') startsAt: Date;
  @Column('int') minutes: number;
  /** Where it is, or the address under which one joins. */
  @Column('text') place: string;
  @Column('uuid') facilitatorId: string;
  /** Raised with every change, as calendars want it. */
  @Column('int', { default: 0 }) revision: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') changedAt: Date;
  @Column('timestamptz', { nullable: true }) cancelledAt: Date | null;
}
