import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';

/** What somebody can choose from when they write down practice. */
export type Choices = { today: string; vocabulary: Vocabulary; supervisors: Person[] };

/** What entries are written from and held against. */
@Injectable()
export class EntryGrounds {
  constructor(
    private readonly vocabularies: Vocabularies,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  /** Nobody can choose themselves as the supervisor of their own practice. */
  async of(actor: Actor): Promise<Choices> {
    const supervisors = await this.members.withRole('supervisor');
    return {
      today: dayOf(this.clock.now(), actor.timeZone),
      vocabulary: await this.vocabularies.current(),
      supervisors: supervisors.filter(({ id }) => id !== actor.personId),
    };
  }
}
