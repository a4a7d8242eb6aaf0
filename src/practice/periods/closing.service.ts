import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, OrganisationKeys } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { dayOf } from '../../shared/dates';
import { Conflict, type Failure } from '../../shared/errors';
import { t } from '../../shared/text';
import { voider } from '../amending/void.service';
import { PracticePolicies } from '../policy/practice-policies.service';
import { NOTHING, sha256 } from '../signing/chain';
import { Ledger } from '../signing/ledger.service';
import { closingRefusal } from './closable';
import { type Period, periodOf } from './period';
import { PeriodClosing } from './period-closing.entity';
import { closingText, summaryOf } from './period-summary';
import { periodInWords } from './period-words';
import type { NewClosing } from './periods.schemas';
import { PeriodsQueries } from './periods.queries';

/** What came of one trainee's period: it is closed, or why not. */
export type ClosingOutcome = { traineeId: string; refused: Failure | null };

/** Closing periods of practice. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly db: Database,
    private readonly queries: PeriodsQueries,
    private readonly policies: PracticePolicies,
    private readonly ledger: Ledger,
    private readonly keys: OrganisationKeys,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Closes a period of these trainees where nothing in it waits, and says of the others why not. */
  close(actor: Actor, { first, trainee, seen }: Omit<NewClosing, 'password'>): Promise<ClosingOutcome[]> {
    return this.db.transaction(async () => {
      const period = periodOf(first, (await this.policies.current()).period);
      const ids = [...new Set(trainee)].sort();
      await this.ledger.takeTurns(ids);
      await this.db.takeTurnsAtAll(ids.map((id) => `period:${id}`));
      const outcomes: ClosingOutcome[] = [];
      for (const traineeId of ids)
        outcomes.push({ traineeId, refused: await this.closeOne(actor, { traineeId, period, seen }) });
      return outcomes;
    });
  }

  private async closeOne(
    actor: Actor,
    { traineeId, period, seen }: { traineeId: string; period: Period; seen: string | undefined },
  ): Promise<Failure | null> {
    const now = this.clock.now();
    const [row] = await this.queries.states(period, actor.personId, traineeId);
    const { entries = 0, waiting = 0, closingId = null, supervised = false } = row ?? {};
    const closer = { ...voider(actor), supervises: supervised, today: dayOf(now, actor.timeZone) };
    const state = { traineeId, entries, waiting, closed: closingId !== null };
    const refused = closingRefusal(period, state, closer);
    if (refused) return refused;
    const stood = await this.queries.entriesOf(traineeId, period);
    const summary = summaryOf(stood, await this.queries.sums(traineeId, period));
    if (seen && seen !== fingerprint(summary)) return new Conflict('practice.periods.errors.changed');
    await this.keep(actor, { traineeId, period, summary });
    return null;
  }

  private async keep(
    actor: Actor,
    { traineeId, period, summary: stood }: { traineeId: string; period: Period; summary: Summary },
  ): Promise<void> {
    const { organisationId } = this.db;
    const head = (await this.ledger.chainOf(traineeId)).at(-1) ?? { sequence: 0, hash: NOTHING };
    const { sequence, hash } = head;
    const closedBy = actor.personId;
    const summary = closingText({
      organisationId,
      traineeId,
      period,
      summary: stood,
      head: { sequence, hash },
      closedBy,
    });
    const { keyId, sign } = await this.keys.signer();
    const id = randomUUID();
    await this.db.of(PeriodClosing).insert({
      ...{ id, organisationId, traineeId, kind: period.kind, firstDay: period.first, lastDay: period.last },
      ...{ summary, summarySha256: sha256(summary), closedBy, closedAt: this.clock.now() },
      statement: statementOfClosing(actor, period),
      ...{ keyId, signature: await sign(summary) },
    });
    await this.audit.record(actor, 'practice.period-closed', `practice-period:${id}`, { sequence });
  }
}

type Summary = ReturnType<typeof summaryOf>;

/** The fingerprint of a summary as it is shown before a period is closed. */
export const fingerprint = (summary: Summary): string => sha256(JSON.stringify(summary));

/** What is declared by closing a period. */
export const statementOfClosing = (
  { name, organisationName }: Pick<Actor, 'name' | 'organisationName'>,
  period: Period,
): string =>
  t('practice.periods.statement', { name, organisation: organisationName, period: periodInWords(period) });
