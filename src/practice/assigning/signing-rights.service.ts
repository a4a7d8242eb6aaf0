import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../organisations';
import type { Failure } from '../../shared/errors';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { AbsencesQueries } from './absences.queries';
import { entitlementFailure } from './entitlement-words';
import { Entitlements } from './entitlements.service';

type Entry = Pick<PracticeEntry, 'id' | 'traineeId' | 'day'>;

/** What somebody may sign: their own queue and that of whoever is away, each entry judged on its day. */
export type Rights = { inPlaceOf: string[]; notEntitled: ReadonlyMap<string, Failure> };

/** Whether whoever signs may, asked for several entries at once. */
@Injectable()
export class SigningRights {
  constructor(
    private readonly absences: AbsencesQueries,
    private readonly entitlements: Entitlements,
    private readonly members: Members,
  ) {}

  /** `notEntitled` has, by the id of the entry, why this person may not sign what took place on its day. */
  async of({ personId }: Pick<Actor, 'personId'>, entries: readonly Entry[]): Promise<Rights> {
    const inPlaceOf = await this.absences.inPlaceOf(personId);
    const pairs = entries.map(({ traineeId, day }) => ({ traineeId, supervisorId: personId, day }));
    const answers = await this.entitlements.judge(pairs);
    const refused = entries.flatMap(({ id }, index): [string, Failure][] => {
      const answer = answers[index];
      return answer ? [[id, entitlementFailure(answer)]] : [];
    });
    return { inPlaceOf, notEntitled: new Map(refused) };
  }

  /** What these supervisors are called, by id. */
  async names(supervisorIds: string[]): Promise<Map<string, string>> {
    const people = await this.members.people([...new Set(supervisorIds)]);
    return new Map([...people].map(([id, { name }]) => [id, name]));
  }
}
