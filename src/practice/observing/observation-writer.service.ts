import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { InvalidInput } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { GuardedTexts } from '../guard/guarded-texts.service';
import type { Kept, Remedy } from '../guard/remedies';
import { unsettled } from '../guard/wording';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { ObservationAnswer } from './observation-answer.entity';
import { ObservationVersion } from './observation-version.entity';
import { Observation } from './observation.entity';
import { type Observed, observationFaults } from './observation-rules';
import type { ObservationWords } from './observing.schemas';

type Column = 'feedback' | 'next' | 'reason' | 'kept_words';
const place = (id: string, column: Column) => ({ table: 'practice_observation_versions', id, column });
const placeOfComment = (id: string) => ({ table: 'practice_observation_answers', id, column: 'comment' });

/** What an observation says, once nothing in it is undecided. */
export type SettledObservation = { words: ObservationWords; kept: Kept[] };

/** Puts the words of observations into rows and reads them back; the only place where they are sealed and opened. */
@Injectable()
export class ObservationWriter {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly vocabularies: Vocabularies,
    private readonly guarded: GuardedTexts,
    private readonly clock: Clock,
  ) {}

  /** The words as they are to be kept. Refuses what the rules refuse and what is undecided. */
  async check(
    words: ObservationWords,
    remedies: readonly Remedy[],
    corrects: boolean,
  ): Promise<SettledObservation> {
    const { competencies } = await this.vocabularies.current();
    const faults = observationFaults(words, { competencies: competencies.map(({ key }) => key), corrects });
    const written = [words.feedback, words.next ?? '', words.reason ?? ''];
    const { texts, open, kept } = await this.guarded.settle(written, remedies);
    if (open.length > 0) faults.push({ pointer: '/feedback', detail: unsettled(open) });
    if (faults.length > 0) throw new InvalidInput(faults);
    const [feedback = '', next = '', reason = ''] = texts;
    return { words: { ...words, feedback, next: next || null, reason: corrects ? reason : null }, kept };
  }

  /** A comment as it is to be kept; refuses what is undecided in it. */
  async checkComment(comment: string, remedies: readonly Remedy[]): Promise<string> {
    const { texts, open } = await this.guarded.settle([comment], remedies);
    if (open.length > 0) throw new InvalidInput([{ pointer: '/comment', detail: unsettled(open) }]);
    return texts[0] ?? '';
  }

  /** An observation of this supervisor's; null when their form has made one already, even a moment ago. */
  async insert(
    { organisationId, personId }: Actor,
    formKey: string,
    observed: Observed,
    settled: SettledObservation,
  ): Promise<Observation | null> {
    const made = { ...observed, id: randomUUID(), organisationId, observerId: personId, formKey, version: 1 };
    const into = this.db
      .of(Observation)
      .createQueryBuilder()
      .insert()
      .values(made)
      .orIgnore()
      .returning('id');
    const { raw } = (await into.execute()) as { raw: unknown[] };
    if (raw.length === 0) return null;
    await this.addVersion(made, settled);
    return made;
  }

  /** The words of an observation's newest version. */
  async addVersion(
    { id: observationId, organisationId, version }: Observation,
    { words, kept }: SettledObservation,
  ): Promise<void> {
    const id = randomUUID();
    const sealed = (text: string | null, column: Column) => this.sealing.seal(text, place(id, column));
    await this.db.of(ObservationVersion).insert({
      ...{ id, organisationId, observationId, version, levels: words.levels },
      feedbackSealed: this.sealing.seal(words.feedback, place(id, 'feedback')),
      nextSealed: sealed(words.next, 'next'),
      reasonSealed: sealed(words.reason, 'reason'),
      keptWordsSealed: sealed(kept.length > 0 ? JSON.stringify(kept) : null, 'kept_words'),
      writtenAt: this.clock.now(),
    });
  }

  /** What a version says. */
  read(row: ObservationVersion): ObservationWords & { kept: Kept[] } {
    const open = (sealed: string | null, column: Column) => this.sealing.open(sealed, place(row.id, column));
    const kept = open(row.keptWordsSealed, 'kept_words');
    return {
      levels: row.levels,
      feedback: open(row.feedbackSealed, 'feedback') ?? '',
      next: open(row.nextSealed, 'next'),
      reason: open(row.reasonSealed, 'reason'),
      kept: kept ? (JSON.parse(kept) as Kept[]) : [],
    };
  }

  async addAnswer(
    { id: observationId, organisationId, version }: Observation,
    comment: string | null,
  ): Promise<void> {
    const id = randomUUID();
    await this.db.of(ObservationAnswer).insert({
      ...{ id, organisationId, observationId, version },
      commentSealed: this.sealing.seal(comment, placeOfComment(id)),
      answeredAt: this.clock.now(),
    });
  }

  /** What the trainee said, in clear. */
  commentOf({ id, commentSealed }: Pick<ObservationAnswer, 'id' | 'commentSealed'>): string | null {
    return this.sealing.open(commentSealed, placeOfComment(id));
  }
}
