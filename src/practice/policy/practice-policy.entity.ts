import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PracticePolicy } from './practice-policy';

/** What an organisation asks of practice, where it has said anything. */
@Entity('practice_policies')
export class OwnPracticePolicy {
  @PrimaryColumn('uuid') organisationId: string;
  @Column('jsonb') policy: PracticePolicy;
  @Column('timestamptz') adoptedAt: Date;
}
