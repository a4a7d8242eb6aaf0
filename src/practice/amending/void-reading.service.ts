import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { PracticeEntry } from '../entries/practice-entry.entity';
import type { SignOff } from '../signing/sign-off.entity';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { type Voided, voider, VoidService } from './void.service';

/** A signed entry as whoever may declare it void sees it: its facts and its signature, never what its author thought. */
export type Voidable = {
  entry: PracticeEntry;
  signOff: SignOff;
  voided: Voided | null;
  people: Map<string, Person>;
  vocabulary: Vocabulary;
};

/** Signed entries for those who may declare them void. */
@Injectable()
export class VoidReading {
  constructor(
    private readonly db: Database,
    private readonly voids: VoidService,
    private readonly members: Members,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** An entry that was signed, by this person or, for managers, by anybody; their own is not among them. */
  async open(actor: Actor, id: string): Promise<Voidable> {
    const { organisationId } = this.db;
    const entry = await this.db.of(PracticeEntry).findOneBy({ organisationId, id });
    if (!entry || entry.traineeId === actor.personId) throw new NotFound();
    const signOff = await this.voids.signOffOf(entry);
    if (!signOff || !(voider(actor).overseer || signOff.signerId === actor.personId)) throw new NotFound();
    const voided = await this.voids.of(id);
    const concerned = [entry.traineeId, entry.supervisorId, signOff.signerId, voided?.by ?? []].flat();
    const people = await this.members.people(concerned);
    return { entry, signOff, voided, people, vocabulary: await this.vocabularies.current() };
  }
}
