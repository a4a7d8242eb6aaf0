import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A job that failed for good and waits for a person to try it again or let it be. */
@Entity('failed_jobs')
export class FailedJob {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('uuid') eventId: string;
  @Column('text') eventName: string;
  @Column('text') subscriber: string;
  @Column('jsonb') payload: object;
  @Column('text') reason: string;
  @Column('int') attempts: number;
  @Column('timestamptz') failedAt: Date;
  @Column('timestamptz', { nullable: true }) discardedAt: Date | null;
  @Column('uuid', { nullable: true }) discardedBy: string | null;
}
