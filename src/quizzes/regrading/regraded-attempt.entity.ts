import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A result before and after it was corrected. */
@Entity('quiz_regraded_attempts')
export class RegradedAttempt {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') regradeId: string;
  @PrimaryColumn('uuid') attemptId: string;
  @Column('uuid') versionBefore: string;
  @Column('int') percentBefore: number;
  @Column('bool') passedBefore: boolean;
  @Column('int') percentAfter: number;
  @Column('bool') passedAfter: boolean;
}
