import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Trainees who take a version of a course together, from one day to another. */
@Entity('cohorts')
export class Cohort {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') courseId: string;
  @Column('uuid') versionId: string;
  @Column('text') name: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  /** How many may be in it; null where there is no limit. */
  @Column('int', { nullable: true }) capacity: number | null;
  /** Whether trainees may join by themselves. */
  @Column('text', { default: 'closed' }) joining: 'open' | 'closed';
  /** The last day on which they may. */
  @Column('date', { nullable: true }) joinUntil: string | null;
  @Column('timestamptz') createdAt: Date;
}
