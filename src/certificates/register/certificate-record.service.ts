import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { t } from '../../shared/text';
import { type Status, statusOn } from '../verifying/status';
import { CertificateEvent } from './certificate-event.entity';
import { type Asked, type CertificateListed, CertificatesQueries, type Part } from './certificates.queries';
import type { ReasonCode } from './history';
import { PrivateReasons } from '../lifecycle/private-reasons.service';

/** A certificate and how it stands today. */
export type Held = CertificateListed & { status: Status };

/** Something that happened to a certificate, as its organisation sees it. */
export type Happened = {
  what: CertificateEvent['what'];
  at: Date;
  by: string | null;
  reasonCode: ReasonCode | null;
  publicWords: string | null;
  privateReason: string | null;
};

/** The certificates of an organisation, for those who hold them and those who answer for them. */
@Injectable()
export class CertificateRecords {
  constructor(
    private readonly db: Database,
    private readonly queries: CertificatesQueries,
    private readonly members: Members,
    private readonly reasons: PrivateReasons,
    private readonly clock: Clock,
  ) {}

  /** The whole register of the organisation, newest first. */
  list(actor: Actor, asked: Omit<Asked, 'holder'>): Promise<Part<Held>> {
    return this.ask(actor, asked);
  }

  /** The actor's own certificates. */
  mine(actor: Actor, asked: Omit<Asked, 'holder'> = {}): Promise<Part<Held>> {
    return this.ask(actor, { ...asked, holder: actor.personId });
  }

  /** A certificate of the organisation; anything else is not found (`NotFound`). */
  find(actor: Actor, id: string): Promise<Held> {
    return this.one(actor, id, null);
  }

  /** One of the actor's own; anybody else's is not found. */
  findOwn(actor: Actor, id: string): Promise<Held> {
    return this.one(actor, id, actor.personId);
  }

  /** What has happened to a certificate, first things first. */
  history(certificateId: string): Promise<Happened[]> {
    return this.db.transaction(async () => {
      const events = await this.db
        .of(CertificateEvent)
        .find({ where: { certificateId }, order: { id: 'ASC' } });
      const people = await this.members.people(events.flatMap(({ personId }) => personId ?? []));
      return events.map((event) => ({
        what: event.what,
        at: event.happenedAt,
        by: (event.personId && people.get(event.personId)?.name) || null,
        reasonCode: event.reasonCode,
        publicWords: event.publicWords,
        privateReason: this.reasons.of(event),
      }));
    });
  }

  private one(actor: Actor, id: string, holder: string | null): Promise<Held> {
    return this.db.transaction(async () => {
      const found = await this.queries.find(id, holder);
      if (!found) throw new NotFound();
      return this.held(found, actor);
    });
  }

  private ask(actor: Actor, asked: Asked): Promise<Part<Held>> {
    return this.db.transaction(async () => {
      const { items, next } = await this.queries.list(asked);
      return { items: items.map((one) => this.held(one, actor)), next };
    });
  }

  private held(listed: CertificateListed, { timeZone }: Actor): Held {
    const holderName = listed.holderName || t('certificates.erased.register');
    return { ...listed, holderName, status: statusOn(listed, dayOf(this.clock.now(), timeZone)) };
  }
}
