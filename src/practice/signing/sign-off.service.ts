import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { type Failure, NotFound } from '../../shared/errors';
import { SigningRights } from '../assigning/signing-rights.service';
import { Chronicle } from '../chronicle.service';
import { EntryWriter } from '../entries/entry-writer.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { Superseding } from '../amending/superseding.service';
import { EntrySigned } from '../events';
import { HeldEntries } from './held-entries.service';
import { Ledger } from './ledger.service';
import { refusal } from './signable';
import { statementOf } from './statement';
import { whatIsSigned } from './what-is-signed';

/** An entry to sign, and the version the supervisor has read; null where they did not say. */
export type Chosen = { id: string; version: number | null };
/** What came of one entry: it is signed, or why not. `entry` is null where there is none for this person. */
export type Outcome = { id: string; entry: PracticeEntry | null; refused: Failure | null };

type ToSign = { entry: PracticeEntry; signed: string };

/** Signing practice: into the ledger, and from then on unchangeable. */
@Injectable()
export class SignOffService {
  constructor(
    private readonly db: Database,
    private readonly writer: EntryWriter,
    private readonly held: HeldEntries,
    private readonly rights: SigningRights,
    private readonly ledger: Ledger,
    private readonly superseding: Superseding,
    private readonly chronicle: Chronicle,
  ) {}

  /** Signs one entry, or says why not. */
  async signOff(actor: Actor, chosen: Chosen): Promise<PracticeEntry> {
    const [outcome] = await this.signSeveral(actor, [chosen]);
    if (outcome?.refused) throw outcome.refused;
    if (!outcome?.entry) throw new NotFound();
    return outcome.entry;
  }

  /** What a signature under an entry as it is now covers, in canonical JSON. */
  covering(entry: PracticeEntry): string {
    return whatIsSigned(entry, this.writer.reflectionOf(entry), this.writer.reasonOf(entry));
  }

  /**
   * Signs those of the chosen entries that may be signed, and says of the others why not. `statement` is what was
   * declared, where it was not the statement that every supervisor signs under.
   */
  signSeveral(actor: Actor, chosen: readonly Chosen[], statement: string | null = null): Promise<Outcome[]> {
    return this.db.transaction(async () => {
      const entries = await this.held.of(chosen.map(({ id }) => id));
      const { inPlaceOf, notEntitled } = await this.rights.of(actor, [...entries.values()]);
      const baseless = await this.superseding.baseless([...entries.values()]);
      const outcomes = chosen.map(({ id, version }) => {
        const entry = entries.get(id);
        if (!entry) return { id, entry: null, refused: new NotFound() };
        const reader = {
          personId: actor.personId,
          version,
          inPlaceOf,
          notEntitled: notEntitled.get(id) ?? null,
        };
        return {
          id,
          entry: inPlaceOf.includes(entry.supervisorId) ? entry : null,
          refused: refusal(entry, reader) ?? baseless.get(id) ?? null,
        };
      });
      const signable = outcomes.flatMap(({ entry, refused }) => (entry && !refused ? [entry] : []));
      const signed = await this.sign(actor, [...new Set(signable)], statement);
      return outcomes.map((one) => ({ ...one, entry: signed.get(one.id) ?? one.entry }));
    });
  }

  private async sign(
    actor: Actor,
    entries: PracticeEntry[],
    statement: string | null,
  ): Promise<Map<string, PracticeEntry>> {
    if (entries.length === 0) return new Map();
    const toSign = entries.map((entry) => ({ entry, signed: this.covering(entry) }));
    const signedAt = await this.append(actor, toSign, statement);
    await this.superseding.supersede(actor, entries);
    const ids = entries.map(({ id }) => id);
    await this.db.of(PracticeEntry).update({ id: In(ids) }, { status: 'signed', signedAt });
    await this.chronicle.entries(actor, EntrySigned, entries);
    return new Map(entries.map((entry) => [entry.id, { ...entry, status: 'signed', signedAt }]));
  }

  /** Into the ledger, under what was declared or else the statement that fits: one's own, or one for each who is away. Says when. */
  private async append(actor: Actor, toSign: ToSign[], declared: string | null): Promise<Date> {
    const away = await this.rights.names(toSign.map(({ entry }) => entry.supervisorId));
    let signedAt = new Date(0);
    for (const supervisorId of new Set(toSign.map(({ entry }) => entry.supervisorId))) {
      const own = supervisorId === actor.personId;
      const standingInFor = own ? null : (away.get(supervisorId) ?? '');
      const statement = declared ?? statementOf({ ...actor, standingInFor });
      const theirs = toSign.filter(({ entry }) => entry.supervisorId === supervisorId);
      signedAt = await this.ledger.append(theirs, { statement, signerId: actor.personId });
    }
    return signedAt;
  }
}
