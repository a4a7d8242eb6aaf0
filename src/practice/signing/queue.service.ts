import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { AbsencesQueries } from '../assigning/absences.queries';
import { EntryWriter } from '../entries/entry-writer.service';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import type { Kept } from '../guard/remedies';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { matching } from './matching';
import { type Group, groupsOf, MOST_AT_ONCE, pageOf, type WaitingSum, weekOf } from './queue-groups';
import { QueueQueries } from './queue.queries';
import type { QueueWish } from './signing.schemas';

export type QueuedEntry = {
  entry: PracticeEntry;
  reflection: string | null;
  /** Flagged words in the reflection that its author let stand. */
  kept: Kept[];
};

/** What waits of one trainee in one week; `items` are fewer than its entries only where those are very many. */
export type QueuedGroup = Group & { items: QueuedEntry[] };

/** A part of a supervisor's queue, in whole groups, with everything its page shows. */
export type Queue = {
  wish: QueueWish;
  groups: QueuedGroup[];
  next: string | null;
  /** Everything that waits, whatever was searched for. */
  waiting: WaitingSum[];
  /** Those who are away today, in whose place this person signs. */
  away: string[];
  people: Map<string, Person>;
  vocabulary: Vocabulary;
};

/** What waits for a supervisor. */
@Injectable()
export class QueueService {
  constructor(
    private readonly queries: QueueQueries,
    private readonly absences: AbsencesQueries,
    private readonly writer: EntryWriter,
    private readonly members: Members,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** A part of this supervisor's queue and of those they stand in for, by trainee and week, as it was asked for. */
  async of({ personId }: Actor, wish: QueueWish): Promise<Queue> {
    const inPlaceOf = await this.absences.inPlaceOf(personId);
    const waiting = await this.queries.sums(inPlaceOf);
    const people = await this.members.people([...waiting.map(({ traineeId }) => traineeId), ...inPlaceOf]);
    const trainees = [...new Set(waiting.map(({ traineeId }) => traineeId))].flatMap(
      (id) => people.get(id) ?? [],
    );
    const { week, kind } = wish;
    const asked = groupsOf(waiting, { traineeIds: matching(trainees, wish), week, kind });
    const { groups, next } = pageOf(asked, wish.after);
    const entries = await this.queries.waiting(inPlaceOf, { groups, kind });
    return {
      wish,
      groups: groups.map((group) => ({ ...group, items: this.itemsOf(group, entries) })),
      next,
      waiting,
      away: inPlaceOf.filter((id) => id !== personId),
      people,
      vocabulary: await this.vocabularies.current(),
    };
  }

  private itemsOf(group: Group, entries: readonly PracticeEntry[]): QueuedEntry[] {
    return entries
      .filter(({ traineeId, day }) => traineeId === group.traineeId && weekOf(day) === group.week)
      .slice(0, MOST_AT_ONCE)
      .map((entry) => ({
        entry,
        reflection: this.writer.reflectionOf(entry),
        kept: this.writer.keptIn(entry),
      }));
  }
}
