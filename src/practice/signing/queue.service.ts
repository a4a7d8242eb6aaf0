import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { readCursor, type Part } from '../../shared/http/cursor';
import { AbsencesQueries } from '../assigning/absences.queries';
import { EntryWriter } from '../entries/entry-writer.service';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { matching } from './matching';
import { QueueQueries, type Waiting } from './queue.queries';
import type { QueueWish } from './signing.schemas';

export type QueuedEntry = { entry: PracticeEntry; reflection: string | null };

/** A part of a supervisor's queue, with everything its page shows. */
export type Queue = {
  wish: QueueWish;
  part: Part<QueuedEntry>;
  /** Everybody whose entries wait, whatever was searched for. */
  waiting: Waiting[];
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

  /** A part of this supervisor's queue and of those they stand in for, oldest first; only of trainees whose name fits what was searched for. */
  async of({ personId }: Actor, wish: QueueWish): Promise<Queue> {
    const inPlaceOf = await this.absences.inPlaceOf(personId);
    const waiting = await this.queries.trainees(inPlaceOf);
    const people = await this.members.people([...waiting.map(({ traineeId }) => traineeId), ...inPlaceOf]);
    const trainees = waiting.flatMap(({ traineeId }) => people.get(traineeId) ?? []);
    const traineeIds = matching(trainees, wish);
    const part = await this.queries.waiting(inPlaceOf, { traineeIds, after: readCursor(wish.after) });
    const items = part.items.map((entry) => ({ entry, reflection: this.writer.reflectionOf(entry) }));
    const vocabulary = await this.vocabularies.current();
    const away = inPlaceOf.filter((id) => id !== personId);
    return { wish, part: { ...part, items }, waiting, away, people, vocabulary };
  }
}
