import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { dayOf } from '../../shared/dates';
import { NotFound } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { voider } from '../amending/void.service';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { PracticePolicies } from '../policy/practice-policies.service';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { type Period, periodOf, periodsBefore } from './period';
import { PeriodClosing, PeriodReopening } from './period-closing.entity';
import { type PeriodSummary, summaryOf } from './period-summary';
import { type PeriodRow, PeriodsQueries } from './periods.queries';

/** How many periods back one can choose from. */
const CHOICE = 24;

const place = (id: string) => ({ table: 'practice_period_reopenings', id, column: 'reason' });

/** A closing, and its reopening if there was one, in clear. */
export type Closed = { closing: PeriodClosing; reopened: { at: Date; by: string; reason: string } | null };

/** A period of everybody whom somebody may close it for. */
export type PeriodList = { period: Period; choice: Period[]; rows: PeriodRow[]; people: Map<string, Person> };

/** A period of one trainee, with everything its page shows. */
export type OpenedPeriod = {
  period: Period;
  traineeId: string;
  row: PeriodRow;
  entries: PracticeEntry[];
  summary: PeriodSummary;
  closed: Closed[];
  people: Map<string, Person>;
  vocabulary: Vocabulary;
  over: boolean;
};

/** Periods of practice as those see them who may close them, and whose they are. */
@Injectable()
export class PeriodReading {
  constructor(
    private readonly db: Database,
    private readonly queries: PeriodsQueries,
    private readonly policies: PracticePolicies,
    private readonly vocabularies: Vocabularies,
    private readonly members: Members,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** A period, or the last that is over: managers see everybody, supervisors those for whom they sign something in it. */
  async list(actor: Actor, first?: string): Promise<PeriodList> {
    const { period: kind } = await this.policies.current();
    const choice = periodsBefore(this.today(actor), kind, CHOICE);
    const period =
      choice.find((one) => one.first === first) ?? choice[0] ?? periodOf(this.today(actor), kind);
    const all = await this.queries.states(period, actor.personId);
    const rows = all.filter((row) => mayClose(actor, row));
    const people = await this.members.people(rows.map(({ traineeId }) => traineeId));
    const name = (row: PeriodRow) => people.get(row.traineeId)?.name ?? '';
    return { period, choice, rows: rows.sort((a, b) => name(a).localeCompare(name(b))), people };
  }

  /** A period of one trainee, for whoever may close it. */
  async open(actor: Actor, traineeId: string, first: string): Promise<OpenedPeriod> {
    const { period: kind } = await this.policies.current();
    const period = periodOf(first, kind);
    const [row] = await this.queries.states(period, actor.personId, traineeId);
    if (!row || !mayClose(actor, row)) throw new NotFound();
    const entries = await this.queries.entriesOf(traineeId, period);
    const closed = await this.closings(traineeId, period);
    const concerned = [traineeId, ...entries.map(({ supervisorId }) => supervisorId), ...whoseHands(closed)];
    return {
      period,
      traineeId,
      row,
      entries,
      summary: summaryOf(entries, await this.queries.sums(traineeId, period)),
      closed,
      people: await this.members.people(concerned),
      vocabulary: await this.vocabularies.current(),
      over: period.last < this.today(actor),
    };
  }

  /** The closed periods of a trainee, the latest first, and those that were opened again. */
  async own({ personId }: Actor): Promise<{ closed: Closed[]; people: Map<string, Person> }> {
    const closed = await this.closings(personId);
    return { closed: closed.reverse(), people: await this.members.people(whoseHands(closed)) };
  }

  private async closings(traineeId: string, period?: Period): Promise<Closed[]> {
    const { organisationId } = this.db;
    const within = period ? { firstDay: period.first, lastDay: period.last } : {};
    const closings = await this.db
      .of(PeriodClosing)
      .find({ where: { organisationId, traineeId, ...within }, order: { firstDay: 'ASC', closedAt: 'ASC' } });
    const reopenings = await this.db
      .of(PeriodReopening)
      .findBy({ organisationId, closingId: In(closings.map(({ id }) => id)) });
    return closings.map((closing) => {
      const one = reopenings.find(({ closingId }) => closingId === closing.id);
      const reason = one && this.sealing.open(one.reasonSealed, place(one.id));
      return {
        closing,
        reopened: one ? { at: one.reopenedAt, by: one.reopenedBy, reason: reason ?? '' } : null,
      };
    });
  }

  private today({ timeZone }: Actor): string {
    return dayOf(this.clock.now(), timeZone);
  }
}

const mayClose = (actor: Actor, { traineeId, supervised }: PeriodRow): boolean =>
  traineeId !== actor.personId && (supervised || voider(actor).overseer);

const whoseHands = (closed: readonly Closed[]): string[] =>
  closed.flatMap(({ closing, reopened }) => [closing.closedBy, ...(reopened ? [reopened.by] : [])]);
