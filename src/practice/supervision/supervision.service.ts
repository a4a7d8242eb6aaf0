import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { Entitlements } from '../assigning/entitlements.service';
import { Chronicle } from '../chronicle.service';
import { assertSeen } from '../entries/lifecycle';
import { SupervisionConfirmed, SupervisionDisputed, SupervisionRecorded } from '../events';
import { same } from '../same';
import { assertCanAnswer, assertOpen } from './session-rules';
import { SessionWriter } from './session-writer.service';
import type { SessionWords } from './supervision.schemas';
import { SupervisionSession } from './supervision-session.entity';

/** What came of a form: a new session, the one it made before, or neither because it says something else by now. */
export type KeptSession = { session: SupervisionSession; outcome: 'new' | 'known' | 'other' };

/** The ledger of supervision: the supervisor records, the trainee confirms or asks. */
@Injectable()
export class SupervisionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly writer: SessionWriter,
    private readonly entitlements: Entitlements,
    private readonly chronicle: Chronicle,
  ) {}

  /** Records a session, which the trainee then confirms. The same form makes one session. */
  record(actor: Actor, form: { formKey: string; words: SessionWords }): Promise<KeptSession> {
    return this.db.transaction(async () => {
      await this.writer.check(actor, form.words);
      const { formKey } = form;
      const made = await this.writer.insert(actor, formKey, form.words);
      if (!made) return this.madeBefore(actor, formKey, form.words);
      await this.chronicle.session(actor, SupervisionRecorded, made);
      return { session: made, outcome: 'new' };
    });
  }

  /** Corrects a session that is not confirmed yet; the trainee is asked anew. */
  correct(
    actor: Actor,
    id: string,
    { version, words }: { version: number | null; words: SessionWords },
  ): Promise<SupervisionSession> {
    return this.db.transaction(async () => {
      const session = await this.holdOwn(actor, id);
      if (version !== null) assertSeen(session, version);
      await this.writer.check(actor, words);
      const corrected = await this.writer.update(session, words);
      await this.chronicle.session(actor, SupervisionRecorded, corrected);
      return corrected;
    });
  }

  /** Deletes a session that is not confirmed, for good. */
  delete(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const session = await this.holdOwn(actor, id);
      await this.db.of(SupervisionSession).delete({ id });
      await this.chronicle.note(actor, 'practice.supervision-deleted', `supervision-session:${id}`, session);
    });
  }

  /** Confirms, as the trainee, that the session took place as recorded; from now on it counts and stays as it is. */
  confirm(actor: Actor, id: string, version: number | null): Promise<SupervisionSession> {
    return this.db.transaction(async () => {
      const session = await this.db.lock(SupervisionSession, id);
      assertCanAnswer(session, actor.personId, version);
      await this.entitlements.assertSupervised(session);
      const answer = { status: 'confirmed' as const, confirmedAt: this.clock.now() };
      await this.db.of(SupervisionSession).update({ id }, answer);
      await this.chronicle.session(actor, SupervisionConfirmed, session);
      return { ...session, ...answer };
    });
  }

  /** Asks, as the trainee, about a session that was not as recorded. */
  dispute(
    actor: Actor,
    id: string,
    { version, question }: { version: number | null; question: string },
  ): Promise<SupervisionSession> {
    return this.db.transaction(async () => {
      const session = await this.db.lock(SupervisionSession, id);
      assertCanAnswer(session, actor.personId, version);
      const questionSealed = this.writer.sealQuestion(id, question);
      const answer = { status: 'disputed' as const, questionSealed, disputedAt: this.clock.now() };
      await this.db.of(SupervisionSession).update({ id }, answer);
      await this.chronicle.session(actor, SupervisionDisputed, session);
      return { ...session, ...answer };
    });
  }

  private async madeBefore({ personId }: Actor, formKey: string, words: SessionWords): Promise<KeptSession> {
    const session = await this.db.of(SupervisionSession).findOneByOrFail({ supervisorId: personId, formKey });
    return { session, outcome: same(words, this.writer.read(session)) ? 'known' : 'other' };
  }

  private async holdOwn({ personId }: Actor, id: string): Promise<SupervisionSession> {
    const session = await this.db.lock(SupervisionSession, id);
    if (session.supervisorId !== personId) throw new NotFound();
    assertOpen(session);
    return session;
  }
}
