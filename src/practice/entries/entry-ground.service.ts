import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { t } from '../../shared/text';
import { whoMayOnSomeDay } from '../assigning/entitlement';
import { entitlementSentence } from '../assigning/entitlement-words';
import { Entitlements, type Refused } from '../assigning/entitlements.service';
import { offered, type Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import type { EntryGround } from './entry-faults';
import type { PracticeEntry } from './practice-entry.entity';

/** What somebody can choose from when they write down practice. */
export type Choices = { today: string; vocabulary: Vocabulary; supervisors: Pick<Person, 'id' | 'name'>[] };

/** What entries are written from and held against. */
@Injectable()
export class EntryGrounds {
  constructor(
    private readonly vocabularies: Vocabularies,
    private readonly entitlements: Entitlements,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /** What a form offers: of those who supervise, everybody whom this trainee can name for some day up to today. */
  async of({ personId, timeZone }: Pick<Actor, 'personId' | 'timeZone'>): Promise<Choices> {
    const today = dayOf(this.clock.now(), timeZone);
    const ground = await this.entitlements.ground([personId]);
    const supervisors = whoMayOnSomeDay(ground, personId, today).map((id) => ({
      id,
      name: ground.supervisors.get(id)?.name ?? '',
    }));
    return { today, vocabulary: offered(await this.vocabularies.current()), supervisors };
  }

  /** What one entry is held against, with why its supervisor may not sign for its day. */
  async about(
    { personId, timeZone }: Pick<Actor, 'personId' | 'timeZone'>,
    entry: Pick<PracticeEntry, 'supervisorId' | 'day'>,
  ): Promise<EntryGround> {
    return {
      today: dayOf(this.clock.now(), timeZone),
      vocabulary: offered(await this.vocabularies.current()),
      supervisorFault: await this.supervisorFault(personId, entry),
    };
  }

  /** As `about`, of many entries at once, with why a supervisor may not sign for a day of any of them. */
  async aboutAll(
    { personId, timeZone }: Pick<Actor, 'personId' | 'timeZone'>,
    entries: readonly Pick<PracticeEntry, 'supervisorId' | 'day'>[],
  ) {
    const pairs = entries.map(({ supervisorId, day }) => ({ traineeId: personId, supervisorId, day }));
    const refused = (await this.entitlements.judge(pairs)).filter((one) => one !== null);
    const faults = new Map(refused.map((one) => [named(one.pair), refusalOf(one)]));
    return {
      today: dayOf(this.clock.now(), timeZone),
      vocabulary: await this.vocabularies.current(),
      supervisorFault: (entry: Pick<PracticeEntry, 'supervisorId' | 'day'>) =>
        faults.get(named(entry)) ?? null,
    };
  }

  private async supervisorFault(
    traineeId: string,
    { supervisorId, day }: Pick<PracticeEntry, 'supervisorId' | 'day'>,
  ): Promise<string | null> {
    const refused = await this.entitlements.of({ traineeId, supervisorId, day });
    if (!refused) return null;
    const nobody =
      refused.because === 'own' || (refused.because === 'gone' && !(await this.hasLeft(refused)));
    return nobody ? t('practice.errors.supervisor') : entitlementSentence(refused);
  }

  /** Whether somebody was a member and is none any more, and not a stranger or a member who never supervised. */
  private async hasLeft({ name, pair }: Refused): Promise<boolean> {
    return name !== '' && (await this.members.rolesOf(pair.supervisorId)).length === 0;
  }
}

const named = ({ supervisorId, day }: Pick<PracticeEntry, 'supervisorId' | 'day'>): string =>
  `${supervisorId} ${day}`;

const refusalOf = (refused: Refused): string =>
  refused.because === 'own' || refused.because === 'gone'
    ? t('practice.errors.supervisor')
    : entitlementSentence(refused);
