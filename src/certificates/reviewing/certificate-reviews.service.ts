import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, Forbidden } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { CertificateDoubted } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { CertificateReview, type Change, ReviewCause } from './certificate-review.entity';
import type { Standing } from './review.schemas';

const place = (id: string) => ({ table: 'certificate_reviews', id, column: 'reason' });

/** Practice that a certificate rests on and that was changed. `day` is an ISO day. */
export type Changed = { entryId: string; day: string; change: Change; at: Date };

/** Which certificate is meant: the one of this person for this term of a programme. */
export type OfAward = { traineeId: string; programmeId: string; term: number };

/** Certificates to be looked at again. Nothing about a certificate changes by that, nor what anybody is told of it. */
@Injectable()
export class CertificateReviews {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks for a certificate to be looked at again because of these changes, each of which asks once. */
  flag(award: OfAward, changes: readonly Changed[]): Promise<void> {
    return this.db.transaction(async () => {
      const id = await this.idOf(award);
      if (!id || (await this.db.lock(Certificate, id)).standing === 'revoked') return;
      const fresh = await this.fresh(id, changes);
      if (fresh.length === 0) return;
      const reviewId = await this.opened(id);
      const of = { organisationId: this.db.organisationId, certificateId: id, reviewId };
      await this.db
        .of(ReviewCause)
        .insert(fresh.map(({ at, ...change }) => ({ ...of, ...change, changedAt: at })));
      await this.audit.record(null, 'certificates.flagged', `certificate:${id}`, { changes: fresh.length });
    });
  }

  /** Says that a certificate stands, for good reason; asked again only when something else is changed. */
  stands(actor: Actor, certificateId: string, { reason }: Standing): Promise<void> {
    return this.db.transaction(async () => {
      const certificate = await this.db.lock(Certificate, certificateId);
      if ((await this.holderOf(certificate)) === actor.personId)
        throw new Forbidden('certificates.errors.ownReview');
      const review = await this.openOf(certificateId);
      if (!review || certificate.standing === 'revoked')
        throw new Conflict('certificates.errors.notForReview');
      const { id } = review;
      const reasonSealed = this.sealing.seal(reason, place(id));
      const decision = { decidedAt: this.clock.now(), decidedBy: actor.personId, reasonSealed };
      await this.db.of(CertificateReview).update({ id }, decision);
      await this.audit.record(actor, 'certificates.stands', `certificate:${certificateId}`);
    });
  }

  /** The review of a certificate that waits for a decision. */
  openOf(certificateId: string): Promise<CertificateReview | null> {
    return this.db.of(CertificateReview).findOneBy({ certificateId, decidedAt: IsNull() });
  }

  /** Why a certificate stands, in clear; null while nothing is decided. */
  reasonOf({ id, reasonSealed }: CertificateReview): string | null {
    return this.sealing.open(reasonSealed, place(id));
  }

  private async holderOf({ seriesId }: Pick<Certificate, 'seriesId'>): Promise<string | null> {
    const { organisationId } = this.db;
    const [row] = await this.db.query<{ holder: string }>(
      'SELECT trainee_id AS holder FROM certificate_series WHERE organisation_id = $1 AND id = $2',
      [organisationId, seriesId],
    );
    return row?.holder ?? null;
  }

  private async opened(certificateId: string): Promise<string> {
    const open = await this.openOf(certificateId);
    if (open) return open.id;
    const { organisationId } = this.db;
    const row = { id: randomUUID(), organisationId, certificateId, openedAt: this.clock.now() };
    await this.db.of(CertificateReview).insert(row);
    await this.outbox.publish(CertificateDoubted, { certificateId, reviewId: row.id });
    return row.id;
  }

  private async fresh(certificateId: string, changes: readonly Changed[]): Promise<Changed[]> {
    const known = await this.db.of(ReviewCause).findBy({ certificateId });
    return changes.filter(
      ({ entryId, change }) => !known.some((one) => one.entryId === entryId && one.change === change),
    );
  }

  private async idOf({ traineeId, programmeId, term }: OfAward): Promise<string | null> {
    const [row] = await this.db.query<{ id: string }>(
      `SELECT c.id FROM certificates c
         JOIN certificate_series s ON s.organisation_id = c.organisation_id AND s.id = c.series_id
        WHERE c.organisation_id = $1 AND s.trainee_id = $2 AND s.programme_id = $3 AND c.term = $4`,
      [this.db.organisationId, traineeId, programmeId, term],
    );
    return row?.id ?? null;
  }
}
