import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { readCursor } from '../../shared/http/cursor';
import { AskingQueries } from '../linked/asking.queries';
import { RepudiationsQueries } from '../linked/repudiations.queries';
import { UnfinishedQueries } from '../drafting/unfinished.queries';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { Signals } from '../wellbeing/signals.service';
import { firstUnseen } from '../wellbeing/signals.view';
import { EntriesQueries } from './entries.queries';
import type { EntriesWish } from './entries.schemas';
import type { EntryList } from './entries.view';
import { weekOf } from './week';

/** A trainee's practice in a list, with a week at a glance; the same few queries, whatever there is in it. */
@Injectable()
export class EntryListing {
  constructor(
    private readonly queries: EntriesQueries,
    private readonly vocabularies: Vocabularies,
    private readonly signals: Signals,
    private readonly asking: AskingQueries,
    private readonly repudiations: RepudiationsQueries,
    private readonly unfinished: UnfinishedQueries,
    private readonly clock: Clock,
  ) {}

  /** All entries beside this week, or the entries of the week that is asked for. */
  async of(actor: Actor, { after, week: wished }: EntriesWish): Promise<EntryList> {
    const { personId, timeZone } = actor;
    const week = weekOf(wished ?? null, dayOf(this.clock.now(), timeZone));
    const [first = '', last = first] = [week.days.at(0), week.days.at(-1)];
    const between = wished ? { first, last } : null;
    return {
      part: await this.queries.ofTrainee(personId, readCursor(after), between),
      week: { ...week, sums: await this.queries.daySums(personId, { first, last }) },
      ofOneWeek: Boolean(wished),
      sums: await this.queries.sums(personId),
      vocabulary: await this.vocabularies.current(),
      noticed: firstUnseen(await this.signals.of(actor)),
      asksOutside: await this.asking.concerns(personId),
      takenBack: await this.repudiations.against(personId),
      begun: await this.unfinished.of(personId),
    };
  }
}
