import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Conflict, Forbidden, NotFound } from '../../shared/errors';
import { Chronicle } from '../chronicle.service';
import { AmendmentAsked } from '../events';
import { canRead } from '../entries/who-reads';
import type { Question } from '../practice.schemas';
import { EntryQuestions } from '../signing/entry-questions.service';
import { HeldEntries } from '../signing/held-entries.service';

/** Asking the author of a signed entry to look at it again. */
@Injectable()
export class AskingService {
  constructor(
    private readonly db: Database,
    private readonly held: HeldEntries,
    private readonly questions: EntryQuestions,
    private readonly chronicle: Chronicle,
  ) {}

  /** The supervisor says what is not right with a signed entry. It counts until its author's amendment is signed. */
  ask(actor: Actor, id: string, { question }: Question): Promise<void> {
    return this.db.transaction(async () => {
      const entry = (await this.held.of([id])).get(id);
      if (!entry || !canRead(entry, actor.personId)) throw new NotFound();
      if (entry.supervisorId !== actor.personId) throw new Forbidden('practice.errors.notTheSupervisor');
      if (entry.status !== 'signed') throw new Conflict('practice.errors.askAboutSigned');
      await this.questions.ask(actor.personId, entry, question);
      await this.chronicle.entry(actor, AmendmentAsked, entry);
    });
  }
}
