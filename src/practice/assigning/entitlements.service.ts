import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Members } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { PracticePolicies } from '../policy/practice-policies.service';
import { BarredRelations } from './barred-relations.service';
import { type EntitlementGround, type NotEntitled, notEntitled, type Pair, whoMay } from './entitlement';
import { entitlementFailure } from './entitlement-words';
import { SupervisorAssignment } from './supervisor-assignment.entity';

/** Somebody who may not sign, why, and the names of those who may instead. */
export type Refused = NotEntitled & { pair: Pair; name: string; instead: string[] };

/** Who may supervise and sign for whom, and when. */
@Injectable()
export class Entitlements {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly policies: PracticePolicies,
    private readonly relations: BarredRelations,
  ) {}

  /** What is judged by, for all of these trainees; the same few queries whatever their number. */
  async ground(traineeIds: readonly string[]): Promise<EntitlementGround> {
    const ids = [...new Set(traineeIds)];
    const policy = await this.policies.current();
    const where = { organisationId: this.db.organisationId, traineeId: In(ids) };
    return {
      policy,
      supervisors: await this.supervisors(),
      assignments: await this.db.of(SupervisorAssignment).findBy(where),
      cohortPeers: policy.barCohortPeers ? await this.relations.of('cohort-peers', ids) : [],
    };
  }

  /** Of each pair, in order, why the supervisor may not sign for the trainee on that day, or null when they may. */
  async judge(pairs: readonly Pair[]): Promise<(Refused | null)[]> {
    if (pairs.length === 0) return [];
    const ground = await this.ground(pairs.map(({ traineeId }) => traineeId));
    const answers = pairs.map((pair) => notEntitled(ground, pair));
    const refused = pairs.filter((_, index) => answers[index]);
    const people =
      refused.length > 0 ? await this.members.people(refused.map((one) => one.supervisorId)) : null;
    const named = (id: string) => ground.supervisors.get(id)?.name ?? people?.get(id)?.name ?? '';
    return pairs.map((pair, index) => {
      const answer = answers[index];
      if (!answer) return null;
      const instead = whoMay(ground, pair.traineeId, pair.day).map(named);
      return { ...answer, pair, name: named(pair.supervisorId), instead };
    });
  }

  /** As `judge`, of one pair. */
  async of(pair: Pair): Promise<Refused | null> {
    const [answer] = await this.judge([pair]);
    return answer ?? null;
  }

  /** Refuses that a session counts which whoever led it was not entitled to lead on its day, member or not today. */
  async assertSupervised(pair: Pair): Promise<void> {
    const refused = await this.of(pair);
    if (refused && refused.because !== 'gone') throw entitlementFailure(refused);
  }

  /** Everybody who supervises today, members first, each part by name. */
  private async supervisors(): Promise<Map<string, { name: string; outside: boolean }>> {
    const outside = await this.members.withRole('outside-supervisor');
    const inside = await this.members.withRole('supervisor');
    const known = new Set(inside.map(({ id }) => id));
    const strangers = outside.filter(({ id }) => !known.has(id));
    return new Map([...inside, ...strangers].map(({ id, name }) => [id, { name, outside: !known.has(id) }]));
  }
}
