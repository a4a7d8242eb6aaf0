import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { t } from '../../shared/text';
import { Entitlements } from '../assigning/entitlements.service';
import { Chronicle } from '../chronicle.service';
import { assertSeen } from '../entries/lifecycle';
import { SupervisionConfirmed, SupervisionDisputed, SupervisionRecorded } from '../events';
import type { Remedy } from '../guard/remedies';
import { Observation } from '../observing/observation.entity';
import { canonicalise } from '../../shared/signing/canonical';
import { ActionWriter } from './action-writer.service';
import { canSeeAction } from './actions';
import type { Attendance } from './attendance.entity';
import { Attendances } from './attendances.service';
import { Confirmation } from './confirmation.entity';
import { assertCanAnswer, assertOpen } from './session-rules';
import { SessionWriter } from './session-writer.service';
import type { SessionWords } from './supervision.schemas';
import { SupervisionSession } from './supervision-session.entity';
import { confirmationHash, whatIsConfirmed } from './what-is-confirmed';

/** What came of a form: a new session, the one it made before, or neither because it says something else by now. */
export type KeptSession = { session: SupervisionSession; outcome: 'new' | 'known' | 'other' };

/** What a form says: `done` are actions agreed before, by id, that are done by now. */
export type NewSession = {
  formKey: string;
  words: SessionWords;
  remedies?: readonly Remedy[];
  done?: readonly string[];
};

/** The ledger of supervision: the supervisor records, each trainee confirms or asks for themselves. */
@Injectable()
export class SupervisionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writer: SessionWriter,
    private readonly entitlements: Entitlements,
    private readonly attendances: Attendances,
    private readonly actions: ActionWriter,
    private readonly chronicle: Chronicle,
  ) {}

  /** Records a session, which every trainee who was there then confirms. The same form makes one session. */
  record(actor: Actor, form: NewSession): Promise<KeptSession> {
    return this.db.transaction(async () => {
      const settled = await this.writer.check(actor, form.words, form.remedies ?? []);
      const made = await this.writer.insert(actor, form.formKey, settled);
      if (!made) return this.madeBefore(actor, form.formKey, settled.words);
      await this.finish(actor, form.done ?? []);
      await this.tellEach(actor, made, settled.words.traineeIds);
      return { session: made, outcome: 'new' };
    });
  }

  /** Corrects a session that nobody has confirmed yet; every trainee is asked anew. */
  correct(
    actor: Actor,
    id: string,
    form: Omit<NewSession, 'formKey'> & { version: number | null },
  ): Promise<SupervisionSession> {
    return this.db.transaction(async () => {
      const session = await this.holdOpen(actor, id);
      if (form.version !== null) assertSeen(session, form.version);
      const settled = await this.writer.check(actor, form.words, form.remedies ?? []);
      const corrected = await this.writer.update(session, settled);
      await this.tellEach(actor, corrected, settled.words.traineeIds);
      return corrected;
    });
  }

  /** Deletes a session that nobody has confirmed, for good. */
  delete(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const session = await this.holdOpen(actor, id);
      await this.assertUnobserved(id);
      await this.db.of(SupervisionSession).delete({ id });
      await this.chronicle.note(actor, 'practice.supervision-deleted', `supervision-session:${id}`, session);
    });
  }

  /**
   * Takes a trainee off who has not confirmed, when others have and the session therefore stays as it is: what was
   * different for them is recorded as a session of its own.
   */
  takeOff(actor: Actor, id: string, traineeId: string): Promise<void> {
    return this.db.transaction(async () => {
      const session = await this.holdOwn(actor, id);
      const attendance = await this.attendances.find(id, traineeId);
      if (!attendance) throw new NotFound();
      assertOpen([attendance]);
      await this.attendances.remove(attendance);
      await this.chronicle.note(
        actor,
        'practice.supervision-taken-off',
        `supervision-session:${id}`,
        session,
      );
    });
  }

  /** Confirms, as a trainee, that the session took place as recorded; from now on it counts and stays as it is. */
  confirm(actor: Actor, id: string, version: number | null): Promise<SupervisionSession> {
    return this.answer(actor, id, version, async (session, attendance) => {
      const { supervisorId, day } = session;
      await this.entitlements.assertSupervised({ traineeId: attendance.traineeId, supervisorId, day });
      const confirmedAt = this.clock.now();
      await this.keepConfirmation(session, attendance, confirmedAt);
      await this.attendances.confirm(attendance, confirmedAt);
      return SupervisionConfirmed;
    });
  }

  /** Asks, as a trainee, about a session that was not as recorded. */
  dispute(
    actor: Actor,
    id: string,
    { version, question }: { version: number | null; question: string },
  ): Promise<SupervisionSession> {
    return this.answer(actor, id, version, async (_, attendance) => {
      await this.attendances.dispute(attendance, question);
      return SupervisionDisputed;
    });
  }

  /** Ticks actions as done that were agreed in this supervisor's sessions. */
  private async finish(actor: Actor, done: readonly string[]): Promise<void> {
    if (done.length > 0) await this.actions.finish(actor, done, await this.actions.openOf(actor.personId));
  }

  private answer(
    actor: Actor,
    id: string,
    version: number | null,
    work: (session: SupervisionSession, attendance: Attendance) => Promise<typeof SupervisionConfirmed>,
  ): Promise<SupervisionSession> {
    return this.db.transaction(async () => {
      const session = await this.db.lock(SupervisionSession, id);
      const attendance = await this.attendances.find(id, actor.personId);
      assertCanAnswer(attendance, session, version);
      const event = await work(session, attendance);
      await this.chronicle.session(actor, event, { ...session, traineeId: actor.personId });
      return session;
    });
  }

  private async keepConfirmation(
    session: SupervisionSession,
    { traineeId, organisationId }: Attendance,
    confirmedAt: Date,
  ): Promise<void> {
    const { id: sessionId, supervisorId, version: sessionVersion } = session;
    const agreed = await this.actions.of([sessionId]);
    const actions = agreed.filter((one) => canSeeAction(one, { personId: traineeId, supervisorId }));
    const topics = this.writer.topicsOf(session);
    const said = {
      confirmed: whatIsConfirmed(session, { traineeId, topics, actions }),
      statement: t('practice.session.statement'),
      ...{ traineeId, confirmedAt },
    };
    await this.db
      .of(Confirmation)
      .insert({ ...said, sessionId, organisationId, sessionVersion, hash: confirmationHash(said) });
  }

  private async tellEach(
    actor: Actor,
    session: SupervisionSession,
    traineeIds: readonly string[],
  ): Promise<void> {
    for (const traineeId of traineeIds)
      await this.chronicle.session(actor, SupervisionRecorded, { ...session, traineeId });
  }

  private async madeBefore({ personId }: Actor, formKey: string, words: SessionWords): Promise<KeptSession> {
    const session = await this.db.of(SupervisionSession).findOneByOrFail({ supervisorId: personId, formKey });
    const rows = (said: SessionWords) => ({
      ...said,
      actions: said.actions.map((one, row) => ({ ...one, row })),
    });
    const before = canonicalise(rows(await this.writer.read(session)));
    return { session, outcome: canonicalise(rows(words)) === before ? 'known' : 'other' };
  }

  /** What was seen in a session stays, and so does the session. */
  private async assertUnobserved(sessionId: string): Promise<void> {
    const { organisationId } = this.db;
    if (await this.db.of(Observation).existsBy({ organisationId, sessionId }))
      throw new Conflict('practice.errors.sessionObserved');
  }

  private async holdOpen(actor: Actor, id: string): Promise<SupervisionSession> {
    const session = await this.holdOwn(actor, id);
    assertOpen(await this.attendances.of([id]));
    return session;
  }

  private async holdOwn({ personId }: Actor, id: string): Promise<SupervisionSession> {
    const session = await this.db.lock(SupervisionSession, id);
    if (session.supervisorId !== personId) throw new NotFound();
    return session;
  }
}
