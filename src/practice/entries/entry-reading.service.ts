import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { type AskedQuestion, EntryQuestions } from '../signing/entry-questions.service';
import { SignOff } from '../signing/sign-off.entity';
import type { Kept } from '../guard/remedies';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { type SignerNews, WhoSigns } from '../assigning/who-signs.service';
import { type RepudiationListed, RepudiationsQueries } from '../linked/repudiations.queries';
import { EntryWriter } from './entry-writer.service';
import { PracticeEntry } from './practice-entry.entity';
import { type ListedObservation, ObservingQueries } from '../observing/observing.queries';
import { type Amending, AmendingReading } from '../amending/amending-reading.service';
import { canRead } from './who-reads';

/** An entry with everything that its page shows. */
export type OpenedEntry = {
  entry: PracticeEntry;
  reflection: string | null;
  /** Flagged words in the reflection that its author let stand. */
  kept: Kept[];
  questions: AskedQuestion[];
  signOff: SignOff | null;
  /** What supervisors saw of it, as a list shows it. */
  observations: Pick<ListedObservation, 'id' | 'observerId'>[];
  /** What its signer says of the signature, where it was taken back. */
  repudiation: RepudiationListed | null;
  amending: Amending;
  people: Map<string, Person>;
  vocabulary: Vocabulary;
  /** What its author should know about who signs it; null where its supervisor does, as ever. */
  signer: SignerNews | null;
};

/** Entries as those see them who may. */
@Injectable()
export class EntryReading {
  constructor(
    private readonly db: Database,
    private readonly writer: EntryWriter,
    private readonly questions: EntryQuestions,
    private readonly amending: AmendingReading,
    private readonly observing: ObservingQueries,
    private readonly members: Members,
    private readonly vocabularies: Vocabularies,
    private readonly whoSigns: WhoSigns,
    private readonly repudiations: RepudiationsQueries,
  ) {}

  /** An entry that this person wrote or was sent. */
  async open({ personId }: Pick<Actor, 'personId'>, id: string): Promise<OpenedEntry> {
    const { organisationId } = this.db;
    const entry = await this.db.of(PracticeEntry).findOneBy({ organisationId, id });
    if (!entry || !canRead(entry, personId, await this.whoSigns.inPlaceOf(entry, personId)))
      throw new NotFound();
    const questions = await this.questions.of(id);
    const signOff = await this.db
      .of(SignOff)
      .findOneBy({ organisationId, entryId: id, entryVersion: entry.version, kind: 'entry' });
    const amending = await this.amending.of(entry);
    const seen = await this.observing.ofEntry(id);
    const asked = questions.map(({ supervisorId }) => supervisorId);
    const signers = [signOff, ...amending.before.map((one) => one.signOff)].flatMap(
      (one) => one?.signerId ?? [],
    );
    const others = [
      ...seen.map(({ observerId }) => observerId),
      ...asked,
      ...signers,
      ...amending.before.map((one) => one.entry.supervisorId),
    ];
    return {
      entry,
      reflection: this.writer.reflectionOf(entry),
      kept: this.writer.keptIn(entry),
      questions,
      signOff,
      observations: seen.filter(({ observerId }) => [observerId, entry.traineeId].includes(personId)),
      repudiation: signOff ? await this.repudiations.of(signOff.id) : null,
      amending,
      people: await this.members.people([
        personId,
        entry.traineeId,
        entry.supervisorId,
        ...others,
        ...(amending.voided ? [amending.voided.by] : []),
      ]),
      vocabulary: await this.vocabularies.current(),
      signer: personId === entry.traineeId ? await this.whoSigns.of(entry) : null,
    };
  }

  /** An entry of this person's own. */
  async openOwn(actor: Pick<Actor, 'personId'>, id: string): Promise<OpenedEntry> {
    const opened = await this.open(actor, id);
    if (opened.entry.traineeId !== actor.personId) throw new NotFound();
    return opened;
  }
}
