import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a trainee has read a version, and what they say to it. Rows are added and never changed. */
@Entity('practice_observation_answers')
export class ObservationAnswer {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') observationId: string;
  @Column('int') version: number;
  @Column('text', { nullable: true }) commentSealed: string | null;
  @Column('timestamptz') answeredAt: Date;
}
