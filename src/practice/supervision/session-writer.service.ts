import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { type InputError, InvalidInput } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { entitlementSentence } from '../assigning/entitlement-words';
import { Entitlements } from '../assigning/entitlements.service';
import { GuardedTexts } from '../guard/guarded-texts.service';
import type { Kept, Remedy } from '../guard/remedies';
import { unsettled } from '../guard/wording';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { ActionWriter } from './action-writer.service';
import { Appointments } from './appointments.service';
import { Attendances } from './attendances.service';
import { groupSizeOf, sessionFaults } from './session-rules';
import type { SessionWords } from './supervision.schemas';
import { SupervisionSession } from './supervision-session.entity';

const place = (id: string, column: 'topics' | 'kept_words') => ({
  table: 'supervision_sessions',
  id,
  column,
});

/** What a session says, once nothing in it is undecided. */
export type SettledSession = { words: SessionWords; kept: Kept[] };

/** Puts the words of sessions into rows and reads them back; the only place where they are sealed and opened. */
@Injectable()
export class SessionWriter {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly members: Members,
    private readonly entitlements: Entitlements,
    private readonly vocabularies: Vocabularies,
    private readonly guarded: GuardedTexts,
    private readonly attendances: Attendances,
    private readonly actions: ActionWriter,
    private readonly appointments: Appointments,
    private readonly clock: Clock,
  ) {}

  /**
   * The words as they are to be kept, with what the author decided about those that could tell who somebody is. Refuses
   * what the rules refuse and what is undecided. Nobody supervises themselves.
   */
  async check(actor: Actor, words: SessionWords, remedies: readonly Remedy[]): Promise<SettledSession> {
    const trainees = await this.members.withRole('trainee');
    const { competencies } = await this.vocabularies.current();
    const faults: InputError[] = sessionFaults(words, {
      today: dayOf(this.clock.now(), actor.timeZone),
      traineeIds: trainees.map(({ id }) => id).filter((id) => id !== actor.personId),
      supervisorId: actor.personId,
      competencies: competencies.map(({ key }) => key),
    });
    const written = [words.topics, ...words.actions.map(({ what }) => what)];
    const { texts, open, kept } = await this.guarded.settle(written, remedies);
    if (open.length > 0) faults.push({ pointer: '/topics', detail: unsettled(open) });
    if (faults.length > 0) throw new InvalidInput(faults);
    await this.assertEntitled(actor, words);
    const [topics = '', ...whats] = texts;
    const actions = words.actions.map((action, at) => ({ ...action, what: whats[at] ?? action.what }));
    return { words: { ...words, topics, actions }, kept };
  }

  private async assertEntitled(
    { personId: supervisorId }: Actor,
    { traineeIds, day }: SessionWords,
  ): Promise<void> {
    const pairs = traineeIds.map((traineeId) => ({ traineeId, supervisorId, day }));
    const refused = (await this.entitlements.judge(pairs)).find((one) => one !== null);
    if (refused) throw new InvalidInput([{ pointer: '/traineeIds', detail: entitlementSentence(refused) }]);
  }

  /** A session of this supervisor's; null when their form has made one already, even a moment ago. */
  async insert(
    { organisationId, personId }: Actor,
    formKey: string,
    { words, kept }: SettledSession,
  ): Promise<SupervisionSession | null> {
    const id = randomUUID();
    const session: SupervisionSession = {
      ...this.columnsOf(id, words, kept),
      id,
      organisationId,
      supervisorId: personId,
      formKey,
      version: 1,
      questionSealed: null,
      recordedAt: this.clock.now(),
    };
    const into = this.db
      .of(SupervisionSession)
      .createQueryBuilder()
      .insert()
      .values(session)
      .orIgnore()
      .returning('id');
    const { raw } = (await into.execute()) as { raw: unknown[] };
    if (raw.length === 0) return null;
    await this.writeAround(session, words);
    return session;
  }

  /** The session with these words, as its next version, recorded anew. */
  async update(session: SupervisionSession, { words, kept }: SettledSession): Promise<SupervisionSession> {
    const changed = {
      ...this.columnsOf(session.id, words, kept),
      version: session.version + 1,
      questionSealed: null,
      recordedAt: this.clock.now(),
    };
    await this.db.of(SupervisionSession).update({ id: session.id }, changed);
    await this.writeAround(session, words);
    return { ...session, ...changed };
  }

  /** What a session says. */
  async read(session: SupervisionSession): Promise<SessionWords> {
    const { id, day, startTime, minutes, format, others, place: where, competencies } = session;
    const next = await this.appointments.of(id);
    const ahead = next?.cancelledAt ? null : next;
    return {
      traineeIds: (await this.attendances.of([id])).map(({ traineeId }) => traineeId).sort(),
      ...{ day, startTime, minutes, format, others, place: where, competencies },
      topics: this.topicsOf(session),
      actions: (await this.actions.of([id])).map(({ what, ownerId, dueOn }, row) => ({
        what,
        ownerId,
        dueOn,
        row,
      })),
      nextDay: ahead?.day ?? null,
      nextTime: ahead?.startTime ?? null,
    };
  }

  /** What was talked about, in clear. */
  topicsOf({ id, topicsSealed }: Pick<SupervisionSession, 'id' | 'topicsSealed'>): string {
    return this.sealing.open(topicsSealed, place(id, 'topics'));
  }

  /** The flagged words that the supervisor let stand, in clear. */
  keptIn({ id, keptWordsSealed }: Pick<SupervisionSession, 'id' | 'keptWordsSealed'>): Kept[] {
    const text = this.sealing.open(keptWordsSealed, place(id, 'kept_words'));
    return text ? (JSON.parse(text) as Kept[]) : [];
  }

  private columnsOf(id: string, words: SessionWords, kept: Kept[]) {
    const { day, startTime, minutes, format, others, place: where, competencies, topics } = words;
    return {
      ...{ day, startTime, minutes, format, others, place: where, competencies },
      groupSize: groupSizeOf(words),
      topicsSealed: this.sealing.seal(topics, place(id, 'topics')),
      keptWordsSealed: this.sealing.seal(
        kept.length > 0 ? JSON.stringify(kept) : null,
        place(id, 'kept_words'),
      ),
    };
  }

  private async writeAround({ id }: SupervisionSession, words: SessionWords): Promise<void> {
    await this.attendances.set(id, words.traineeIds);
    await this.actions.set(id, words.actions);
    await this.appointments.set(id, { day: words.nextDay, startTime: words.nextTime });
  }
}
