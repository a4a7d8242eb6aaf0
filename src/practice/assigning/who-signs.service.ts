import { Injectable } from '@nestjs/common';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { AbsencesQueries } from './absences.queries';
import { entitlementSentence } from './entitlement-words';
import { Entitlements } from './entitlements.service';
import { SigningRights } from './signing-rights.service';

type Entry = Pick<PracticeEntry, 'traineeId' | 'supervisorId' | 'day' | 'status'>;

/** Who signs an entry in place of the supervisor it names: whoever stands in until a day (ISO), or nobody and why. */
export type SignerNews =
  { kind: 'away'; name: string; delegate: string; until: string } | { kind: 'nobody'; sentence: string };

/** Who signs an entry now. */
@Injectable()
export class WhoSigns {
  constructor(
    private readonly absences: AbsencesQueries,
    private readonly entitlements: Entitlements,
    private readonly rights: SigningRights,
  ) {}

  /** What the author of an unsigned entry should know; null where the supervisor it names signs as ever. */
  async of(entry: Entry): Promise<SignerNews | null> {
    if (entry.status === 'signed') return null;
    const refused = await this.entitlements.of(entry);
    if (refused) return { kind: 'nobody', sentence: entitlementSentence(refused) };
    const away = (await this.absences.awayToday([entry.supervisorId])).get(entry.supervisorId);
    if (!away) return null;
    const names = await this.rights.names([away.supervisorId, away.delegateId]);
    const [name, delegate] = [names.get(away.supervisorId) ?? '', names.get(away.delegateId) ?? ''];
    return { kind: 'away', name, delegate, until: away.until };
  }

  /** In whose place somebody reads an entry; nothing is asked where it is their own or was sent to them. */
  inPlaceOf({ traineeId, supervisorId }: Entry, personId: string): Promise<string[]> | string[] {
    return personId === traineeId || personId === supervisorId
      ? [personId]
      : this.absences.inPlaceOf(personId);
  }
}
