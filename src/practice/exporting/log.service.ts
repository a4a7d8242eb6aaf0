import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { asItStands } from '../linked/repudiated';
import { RepudiationsQueries } from '../linked/repudiations.queries';
import { EntryWriter } from '../entries/entry-writer.service';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { PracticePolicies } from '../policy/practice-policies.service';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { ExportQueries } from './export.queries';
import { LogPrinter } from './log-printer.provider';
import { type Log, logSheet } from './log-sheet';
import { LogQueries } from './log.queries';
import type { ExportWish } from './period';

/** The most entries on one paper: they take a second or two, in which nobody else is answered. */
export const MOST_PRINTED = 1_000;

/** Somebody's own practice log on paper. */
@Injectable()
export class PracticeLog {
  constructor(
    private readonly db: Database,
    private readonly queries: ExportQueries,
    private readonly log: LogQueries,
    private readonly repudiations: RepudiationsQueries,
    private readonly writer: EntryWriter,
    private readonly members: Members,
    private readonly vocabularies: Vocabularies,
    private readonly policies: PracticePolicies,
    private readonly printer: LogPrinter,
    private readonly clock: Clock,
  ) {}

  /** The log as a PDF: nine queries, however long it is. Refuses a period with more entries than are printed at once. */
  async print(actor: Actor, wish: ExportWish): Promise<Buffer> {
    const log = await this.db.transaction(() => this.gather(actor, wish));
    return this.printer.print(logSheet(log), log.madeAt);
  }

  private async gather(actor: Actor, wish: ExportWish): Promise<Log> {
    const { personId } = actor;
    const entries = await this.queries.batch(personId, wish.period, null, MOST_PRINTED + 1);
    if (entries.length > MOST_PRINTED)
      throw new Conflict('practice.exporting.errors.tooMany', { most: MOST_PRINTED });
    const against = await this.repudiations.against(personId);
    const signatures = await this.log.signatures(personId);
    const sessions = await this.log.sessions(personId, wish.period);
    const named = [...entries, ...sessions].map(({ supervisorId }) => supervisorId);
    const signers = signatures.map(({ signerId }) => signerId);
    return {
      trainee: actor,
      wish,
      madeAt: this.clock.now(),
      closes: (await this.policies.current()).period,
      entries: entries.map((entry) => asItStands(entry, against)),
      reflections: wish.reflections ? this.opened(entries) : new Map(),
      signatures,
      sessions,
      head: await this.log.head(personId),
      people: await this.members.people([...new Set([...named, ...signers])]),
      vocabulary: await this.vocabularies.current(),
    };
  }

  private opened(entries: PracticeEntry[]): Map<string, string | null> {
    return new Map(entries.map((entry) => [entry.id, this.writer.reflectionOf(entry)]));
  }
}
