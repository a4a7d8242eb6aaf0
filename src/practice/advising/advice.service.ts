import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { t } from '../../shared/text';
import type { EntryForm, EntryWords } from '../entries/entries.schemas';
import { EntryGrounds } from '../entries/entry-ground.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { type Advice, Advisers } from './advisers.service';

/** Tells somebody, while they write, what would keep an entry from counting. Nothing is kept and nothing is refused. */
@Injectable()
export class EntryAdvice {
  constructor(
    private readonly db: Database,
    private readonly grounds: EntryGrounds,
    private readonly advisers: Advisers,
    private readonly clock: Clock,
  ) {}

  /** What there is to say about an entry that would be sent like this, the plainest first. */
  of(actor: Actor, { formKey, words }: Pick<EntryForm, 'formKey' | 'words'>): Promise<Advice[]> {
    return this.db.transaction(async () => {
      const { vocabulary, supervisorFault } = await this.grounds.about(actor, words);
      const kind = vocabulary.activityKinds.find(({ key }) => key === words.activityKind);
      const own = await this.db
        .of(PracticeEntry)
        .findBy({ organisationId: this.db.organisationId, traineeId: actor.personId, day: words.day });
      const known = own.find((entry) => entry.formKey === formKey);
      const record = this.record(words, known?.id ?? randomUUID(), kind?.counts ?? false);
      return [
        ...(supervisorFault
          ? [{ because: supervisorFault, repair: t('practice.advice.chooseSomebody') }]
          : []),
        ...(own.some((entry) => entry !== known && isTwin(entry, words)) ? [twin()] : []),
        ...(kind && !kind.counts ? [uncounted(kind.name)] : await this.advisers.of(actor.personId, record)),
      ];
    });
  }

  /** The entry as rules would see it if its supervisor signed it now. */
  private record(words: EntryWords, id: string, activityCounts: boolean) {
    return {
      ...words,
      id,
      activityCounts,
      status: 'signed' as const,
      signedAt: this.clock.now(),
      repudiated: false,
    };
  }
}

const isTwin = (entry: PracticeEntry, words: EntryWords): boolean =>
  entry.minutes === words.minutes &&
  entry.activityKind === words.activityKind &&
  entry.startsAt === words.startsAt;

const twin = (): Advice => ({ because: t('practice.advice.twin'), repair: t('practice.advice.twinMore') });

const uncounted = (name: string): Advice => ({
  because: t('practice.advice.uncounted', { name }),
  repair: t('practice.advice.uncountedMore'),
});
