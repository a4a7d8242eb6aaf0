import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One try of a trainee at a quiz: open until it is submitted, then a result that stands once all of it is marked. */
@Entity('quiz_attempts')
export class Attempt {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') quizId: string;
  @Column('uuid') versionId: string;
  @Column('uuid') traineeId: string;
  /** Decides which items are drawn and the order of their options. */
  @Column('int') seed: number;
  /** The items drawn, in the order in which they are asked. */
  @Column('text', { array: true }) itemKeys: string[];
  @Column('timestamptz') startedAt: Date;
  /** Nothing is answered after it; null where time has no limit. */
  @Column('timestamptz', { nullable: true }) deadline: Date | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('double precision', { nullable: true }) points: number | null;
  /** Whole and rounded down. */
  @Column('int', { nullable: true }) percent: number | null;
  @Column('bool', { nullable: true }) passed: boolean | null;
  /** Why it fails whatever its total, in the sentences of the answers given; empty where nothing does. */
  @Column('text', { array: true, default: [] }) failedBecause: string[];
}
