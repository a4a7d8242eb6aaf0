import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { InvalidInput } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { entitlementSentence } from '../assigning/entitlement-words';
import { Entitlements } from '../assigning/entitlements.service';
import { sessionFaults } from './session-rules';
import type { SessionWords } from './supervision.schemas';
import { SupervisionSession } from './supervision-session.entity';

const place = (id: string, column: 'topics' | 'question') => ({ table: 'supervision_sessions', id, column });

/** Puts the words of sessions into rows and reads them back; the only place where they are sealed and opened. */
@Injectable()
export class SessionWriter {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly members: Members,
    private readonly entitlements: Entitlements,
    private readonly clock: Clock,
  ) {}

  /** Refuses words that the rules refuse. Nobody supervises themselves. */
  async check(actor: Actor, words: SessionWords): Promise<void> {
    const trainees = await this.members.withRole('trainee');
    const faults = sessionFaults(words, {
      today: dayOf(this.clock.now(), actor.timeZone),
      traineeIds: trainees.map(({ id }) => id).filter((id) => id !== actor.personId),
    });
    if (faults.length > 0) throw new InvalidInput(faults);
    const { traineeId, day } = words;
    const refused = await this.entitlements.of({ traineeId, supervisorId: actor.personId, day });
    if (refused) throw new InvalidInput([{ pointer: '/traineeId', detail: entitlementSentence(refused) }]);
  }

  /** A session of this supervisor's; null when their form has made one already, even a moment ago. */
  async insert(
    { organisationId, personId }: Actor,
    formKey: string,
    words: SessionWords,
  ): Promise<SupervisionSession | null> {
    const { topics, ...columns } = words;
    const id = randomUUID();
    const session: SupervisionSession = {
      ...columns,
      id,
      organisationId,
      supervisorId: personId,
      formKey,
      version: 1,
      status: 'recorded',
      topicsSealed: this.sealing.seal(topics, place(id, 'topics')),
      questionSealed: null,
      recordedAt: this.clock.now(),
      disputedAt: null,
      confirmedAt: null,
    };
    const into = this.db
      .of(SupervisionSession)
      .createQueryBuilder()
      .insert()
      .values(session)
      .orIgnore()
      .returning('id');
    const { raw } = (await into.execute()) as { raw: unknown[] };
    return raw.length > 0 ? session : null;
  }

  /** The session with these words, as its next version, recorded anew. */
  async update(
    session: SupervisionSession,
    { topics, ...columns }: SessionWords,
  ): Promise<SupervisionSession> {
    const changed = {
      ...columns,
      version: session.version + 1,
      status: 'recorded' as const,
      topicsSealed: this.sealing.seal(topics, place(session.id, 'topics')),
      recordedAt: this.clock.now(),
    };
    await this.db.of(SupervisionSession).update({ id: session.id }, changed);
    return { ...session, ...changed };
  }

  /** What a session says. */
  read({ id, topicsSealed, ...session }: SupervisionSession): SessionWords {
    const { traineeId, day, minutes, format, groupSize, place: where } = session;
    const topics = this.sealing.open(topicsSealed, place(id, 'topics'));
    return { traineeId, day, minutes, format, groupSize, place: where, topics };
  }

  sealQuestion(id: string, question: string): string {
    return this.sealing.seal(question, place(id, 'question'));
  }

  /** What the trainee asked, in clear. */
  questionOf({ id, questionSealed }: Pick<SupervisionSession, 'id' | 'questionSealed'>): string | null {
    return this.sealing.open(questionSealed, place(id, 'question'));
  }
}
