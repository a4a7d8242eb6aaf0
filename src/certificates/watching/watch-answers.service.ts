import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { WatchAgreed, WatchRefused } from '../events';
import { canAnswer, type Consent, type ConsentAnswer } from './consent';
import { Watch } from './watch.entity';

/** Who asks, or asked, to be told about a certificate of somebody’s. */
export type Watcher = {
  id: string;
  organisation: string;
  certificateId: string;
  code: string;
  programme: string;
  consent: Consent;
  askedAt: Date;
  answeredAt: Date | null;
};

/** What holders say to those who ask to be told about their certificates. */
@Injectable()
export class WatchAnswers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Everybody who watches a certificate of the actor's, or of one of them alone; those who wait for an answer first. */
  of(actor: Pick<Actor, 'personId'>, certificateId: string | null = null): Promise<Watcher[]> {
    return this.db.query<Watcher>(
      `SELECT w.id, o.name AS organisation, c.id AS "certificateId", c.code, c.programme_title AS programme, w.consent,
              w.asked_at AS "askedAt", w.answered_at AS "answeredAt"
         FROM certificate_watches w
         JOIN certificates c ON c.organisation_id = w.issuer_id AND c.id = w.certificate_id
         JOIN organisations o ON o.id = w.organisation_id
        WHERE w.issuer_id = $1 AND c.trainee_id = $2 AND w.removed_at IS NULL AND ($3::uuid IS NULL OR c.id = $3)
        ORDER BY w.consent <> 'asked', w.consent <> 'agreed', o.name, w.id`,
      [this.db.organisationId, actor.personId, certificateId],
    );
  }

  /** The holder agrees, declines or ends it. From the moment this commits nothing more is told without their consent. */
  answer(actor: Actor, id: string, answer: ConsentAnswer): Promise<Watcher> {
    return this.db.transaction(async () => {
      await this.db.lock(Watch, id);
      const watcher = (await this.of(actor)).find((one) => one.id === id);
      if (!watcher) throw new NotFound();
      if (watcher.consent === answer) return watcher;
      if (!canAnswer(watcher.consent, answer)) throw new Conflict('certificates.watchers.answeredAlready');
      const forgotten = { told: null, toldVersion: null, lookAgainOn: null };
      const answeredAt = this.clock.now();
      await this.db.of(Watch).update({ id }, { consent: answer, answeredAt, ...forgotten });
      await this.outbox.publish(answer === 'agreed' ? WatchAgreed : WatchRefused, { watchId: id });
      await this.audit.record(actor, `certificates.watch-${answer}`, `watch:${id}`);
      return { ...watcher, consent: answer, answeredAt };
    });
  }

  /** Ends every watch of somebody who leaves: they could not end it themselves any more. */
  endAllOf(personId: string): Promise<void> {
    return this.end('c.trainee_id = $2', personId);
  }

  /** Ends every watch of a certificate whose holder was erased. */
  endIfErased(certificateId: string): Promise<void> {
    return this.end(
      `c.id = $2 AND EXISTS (SELECT FROM register_entries e WHERE e.organisation_id = c.organisation_id
         AND e.certificate_id = c.id AND e.document ? 'erasedOn')`,
      certificateId,
    );
  }

  private end(which: string, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const ended = await this.db.query<{ id: string }>(
        `UPDATE certificate_watches w SET consent = 'ended', answered_at = $3, told = NULL, told_version = NULL,
                look_again_on = NULL
           FROM certificates c WHERE w.issuer_id = $1 AND c.organisation_id = w.issuer_id AND c.id = w.certificate_id
            AND w.consent IN ('asked', 'agreed') AND ${which}
        RETURNING w.id`,
        [this.db.organisationId, id, this.clock.now()],
      );
      await this.outbox.publishEach(
        WatchRefused,
        ended.map((one) => ({ watchId: one.id })),
      );
    });
  }
}
