import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, opens } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { t } from '../../shared/text';
import { Chronicle } from '../chronicle.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { EntryVoided } from '../events';
import { ClosedPeriods } from '../periods/closed-periods.service';
import { HeldEntries } from '../signing/held-entries.service';
import { Ledger } from '../signing/ledger.service';
import { SignOff } from '../signing/sign-off.entity';
import type { Voiding } from './amending.schemas';
import { PracticeVoid } from './practice-void.entity';
import { voidRefusal } from './voidable';
import { whatIsVoided } from './what-is-voided';

const place = (id: string) => ({ table: 'practice_voids', id, column: 'reason' });

/** That an entry is void: since when, by whom and why, in clear. */
export type Voided = { by: string; at: Date; reason: string };

/** Declaring signed practice void: it stays readable with its signature, counts no more, and never will again. */
@Injectable()
export class VoidService {
  constructor(
    private readonly db: Database,
    private readonly held: HeldEntries,
    private readonly ledger: Ledger,
    private readonly sealing: Sealing,
    private readonly periods: ClosedPeriods,
    private readonly chronicle: Chronicle,
  ) {}

  /** The supervisor who signed, or a manager, declares an entry void: a link of its own in the trainee's chain. */
  void(actor: Actor, id: string, { reason, version }: Omit<Voiding, 'password'>): Promise<PracticeEntry> {
    return this.db.transaction(async () => {
      const entry = (await this.held.of([id])).get(id);
      if (!entry) throw new NotFound();
      const signOff = await this.signOffOf(entry);
      const refused = voidRefusal(entry, signOff, { ...voider(actor), version: version ?? null });
      if (refused) throw refused;
      if (!signOff) throw new NotFound();
      await this.periods.assertOpen(entry.traineeId, [entry.day]);
      const signed = whatIsVoided(entry, signOff, reason);
      const voidedAt = await this.ledger.append([{ entry, signed, kind: 'void' }], {
        statement: t('practice.voiding.statement', {
          name: actor.name,
          organisation: actor.organisationName,
        }),
        signerId: actor.personId,
      });
      await this.keep(entry, actor.personId, { reason, voidedAt });
      await this.db.of(PracticeEntry).update({ id }, { status: 'voided' });
      await this.chronicle.entry(actor, EntryVoided, entry);
      return { ...entry, status: 'voided' };
    });
  }

  /** The signature under an entry, where it is signed. */
  signOffOf({ id, version, organisationId }: PracticeEntry): Promise<SignOff | null> {
    const where = { organisationId, entryId: id, entryVersion: version, kind: 'entry' } as const;
    return this.db.of(SignOff).findOneBy(where);
  }

  /** That and why an entry is void, where it is. */
  async of(entryId: string): Promise<Voided | null> {
    const { organisationId } = this.db;
    const row = await this.db.of(PracticeVoid).findOneBy({ organisationId, entryId });
    return (
      row && {
        by: row.voidedBy,
        at: row.voidedAt,
        reason: this.sealing.open(row.reasonSealed, place(row.id)),
      }
    );
  }

  private async keep(
    { id: entryId, organisationId }: PracticeEntry,
    voidedBy: string,
    { reason, voidedAt }: { reason: string; voidedAt: Date },
  ): Promise<void> {
    const id = randomUUID();
    const reasonSealed = this.sealing.seal(reason, place(id));
    await this.db.of(PracticeVoid).insert({ id, organisationId, entryId, voidedBy, reasonSealed, voidedAt });
  }
}

/** Somebody who may declare void what others signed. */
export const voider = ({ personId, roles }: Pick<Actor, 'personId' | 'roles'>) => ({
  personId,
  overseer: opens(roles, 'trainees.see'),
});
