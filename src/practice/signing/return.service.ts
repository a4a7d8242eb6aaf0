import { Injectable } from '@nestjs/common';
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
import type { Chosen } from './sign-off.service';

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
  return(actor: Actor, { id, version }: Chosen, question: string): Promise<PracticeEntry> {
    return this.db.transaction(async () => {
      const entry = (await this.held.of([id])).get(id);
      if (!entry) throw new NotFound();
      const { inPlaceOf } = await this.rights.of(actor, []);
      const refused = refusal(entry, { personId: actor.personId, version, inPlaceOf });
      if (refused) throw refused;
      await this.questions.ask(actor.personId, entry, question);
      await this.db.of(PracticeEntry).update({ id }, { status: 'returned' });
      await this.chronicle.entry(actor, EntryReturned, entry);
      return { ...entry, status: 'returned' };
    });
  }
}
