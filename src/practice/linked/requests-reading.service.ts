import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { type Part, readCursor } from '../../shared/http/cursor';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { matching } from '../signing/matching';
import { AskingQueries, type Pair } from './asking.queries';
import { LinkedSigning } from './linked-signing.service';
import { type ListedRequest, RequestsQueries } from './requests.queries';

/** A request in a list; `reason` is why it was declined, in clear. */
export type ShownRequest = ListedRequest & { reason: string | null };

/** Requests for signatures, with the people they are about and what nobody was asked about yet. */
export type RequestList = {
  part: Part<ShownRequest>;
  unasked: Pair[];
  /** The entries of `unasked`, where they are shown one by one. */
  entries: PracticeEntry[];
  people: Map<string, Person>;
  search: string;
  now: Date;
};

/** Requests for signatures as trainees and managers see them. */
@Injectable()
export class RequestsReading {
  constructor(
    private readonly requests: RequestsQueries,
    private readonly asking: AskingQueries,
    private readonly signing: LinkedSigning,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /** What a trainee has asked for, and the entries that wait for people outside and were not asked about. */
  async own({ personId }: Actor, after?: string): Promise<RequestList> {
    const part = await this.requests.list({ traineeId: personId, after: readCursor(after) });
    const now = this.clock.now();
    const unasked = await this.asking.unaskedPairs(now, personId);
    const entries = await this.asking.entries(unasked.flatMap(({ entryIds }) => entryIds));
    return this.peopled({ part, unasked, entries, search: '', now });
  }

  /** What everybody here has asked for; only what concerns whoever was searched for. */
  async all({
    search = '',
    after,
  }: {
    search?: string | undefined;
    after?: string | undefined;
  }): Promise<RequestList> {
    const of = search.trim() ? matching(await this.concerned(), { search }) : null;
    const part = await this.requests.list({ of, after: readCursor(after) });
    const now = this.clock.now();
    const unasked = await this.asking.unaskedPairs(now);
    return this.peopled({ part, unasked, entries: [], search, now });
  }

  private async concerned(): Promise<Person[]> {
    return [
      ...(await this.members.withRole('trainee')),
      ...(await this.members.withRole('outside-supervisor')),
    ];
  }

  private async peopled(
    list: Omit<RequestList, 'people' | 'part'> & { part: Part<ListedRequest> },
  ): Promise<RequestList> {
    const ids = [...list.part.items.map(({ request }) => request), ...list.unasked].flatMap((one) => [
      one.traineeId,
      one.supervisorId,
    ]);
    const items = list.part.items.map((one) => ({ ...one, reason: this.signing.reasonOf(one.request) }));
    const people = await this.members.people([...new Set(ids)]);
    return { ...list, part: { ...list.part, items }, people };
  }
}
