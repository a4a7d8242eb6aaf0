import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { SigningRights } from '../assigning/signing-rights.service';
import { Chronicle } from '../chronicle.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { EntryReturned } from '../events';
import { EntryQuestions } from './entry-questions.service';
import { HeldEntries } from './held-entries.service';
import { refusal } from './signable';
import type { Chosen, Outcome } from './sign-off.service';

/** An entry, the version the supervisor has read, and what they ask. */
export type Asked = Chosen & { question: string };

/** Sending entries back to their authors. */
@Injectable()
export class ReturnService {
  constructor(
    private readonly db: Database,
    private readonly held: HeldEntries,
    private readonly rights: SigningRights,
    private readonly questions: EntryQuestions,
    private readonly chronicle: Chronicle,
  ) {}

  /** Sends an entry back with a question instead of signing it. */
  async return(actor: Actor, chosen: Chosen, question: string): Promise<PracticeEntry> {
    const [outcome] = await this.returnSeveral(actor, [{ ...chosen, question }]);
    if (outcome?.refused) throw outcome.refused;
    if (!outcome?.entry) throw new NotFound();
    return outcome.entry;
  }

  /** Sends those of these entries back that may be, each with its question, and says of the others why not. */
  returnSeveral(actor: Actor, asked: readonly Asked[]): Promise<Outcome[]> {
    return this.db.transaction(async () => {
      const entries = await this.held.of(asked.map(({ id }) => id));
      const { inPlaceOf } = await this.rights.of(actor, []);
      const outcomes = asked.map(({ id, version }): Outcome => {
        const entry = entries.get(id);
        if (!entry) return { id, entry: null, refused: new NotFound() };
        const refused = refusal(entry, { personId: actor.personId, version, inPlaceOf });
        return { id, entry: inPlaceOf.includes(entry.supervisorId) ? entry : null, refused };
      });
      const returned = outcomes.flatMap(({ entry, refused }) => (entry && !refused ? [entry] : []));
      if (returned.length > 0) await this.sendBack(actor, returned, asked);
      return outcomes.map((one) =>
        one.entry && !one.refused ? { ...one, entry: { ...one.entry, status: 'returned' } } : one,
      );
    });
  }

  private async sendBack(actor: Actor, entries: PracticeEntry[], asked: readonly Asked[]): Promise<void> {
    const questions = entries.map((entry) => ({
      entry,
      question: asked.find(({ id }) => id === entry.id)?.question ?? '',
    }));
    await this.questions.askSeveral(actor.personId, questions);
    const { organisationId } = this.db;
    const ids = entries.map(({ id }) => id);
    await this.db.of(PracticeEntry).update({ organisationId, id: In(ids) }, { status: 'returned' });
    await this.chronicle.entries(actor, EntryReturned, entries);
  }
}
