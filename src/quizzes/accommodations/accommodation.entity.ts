import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What one person is given at one quiz beside what everybody has. One at a time is in force. */
@Entity('quiz_accommodations')
export class Accommodation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') quizId: string;
  @Column('uuid') traineeId: string;
  /** Of the quiz's time limit. */
  @Column('int', { nullable: true }) extraPercent: number | null;
  @Column('int', { nullable: true }) extraMinutes: number | null;
  /** Before the first pause. */
  @Column('int') extraAttempts: number;
  /** A window of their own, in place of the quiz's. */
  @Column('timestamptz', { nullable: true }) opensAt: Date | null;
  @Column('timestamptz', { nullable: true }) closesAt: Date | null;
  /** Private: read by those who may give accommodations, and by nobody else. */
  @Column('text') reasonSealed: string;
  @Column('uuid') madeBy: string;
  @Column('timestamptz') madeAt: Date;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
