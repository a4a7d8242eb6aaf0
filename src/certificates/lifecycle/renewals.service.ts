import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { Conflict, Forbidden } from '../../shared/errors';
import { Certificate } from '../issuing/certificate.entity';
import { CertificateService } from '../issuing/certificate.service';
import type { NewCertificate } from '../issuing/new-certificate';
import { Bearings } from './bearings.service';
import { type Days, nextTerm } from './renewal';

/** Renews certificates: a new term with a link of its own, which takes the place of this one on the day it begins. */
@Injectable()
export class Renewals {
  constructor(
    private readonly db: Database,
    private readonly bearings: Bearings,
    private readonly certificates: CertificateService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The days that the next term would have, if it were given today. */
  daysOf(
    { validFrom, validUntil }: Pick<Certificate, 'validFrom' | 'validUntil'>,
    { timeZone }: Actor,
  ): Days {
    if (validUntil === null) throw new Conflict('certificates.errors.endless');
    return nextTerm({ validFrom, validUntil }, dayOf(this.clock.now(), timeZone));
  }

  /** Asked twice for the same term, it gives the one there is. Nobody renews their own. */
  renew(actor: Actor, certificateId: string, term: number): Promise<Certificate> {
    return this.db.transaction(async () => {
      await this.holdSeriesOf(certificateId);
      const before = await this.db.lock(Certificate, certificateId);
      const next = await this.db.of(Certificate).findOneBy({ seriesId: before.seriesId, term });
      if (next && term === before.term + 1) return next;
      await this.bearings.hold(certificateId, 'renew');
      if (term !== before.term + 1) throw new Conflict('certificates.errors.renewedAlready');
      if (before.traineeId === actor.personId) throw new Forbidden('certificates.errors.ownCertificate');
      const renewed = await this.certificates.issue(
        await this.asked(before, this.daysOf(before, actor), actor),
      );
      await this.audit.record(actor, 'certificates.renewed', `certificate:${certificateId}`, { term });
      return renewed;
    });
  }

  /** NOTE: a series is held before its certificates, as whoever issues does; or two of them would wait for each other. */
  private async holdSeriesOf(certificateId: string): Promise<void> {
    await this.db.query(
      `SELECT FROM certificate_series s JOIN certificates c ON c.organisation_id = s.organisation_id AND c.series_id = s.id
        WHERE c.organisation_id = $1 AND c.id = $2 FOR UPDATE OF s`,
      [this.db.organisationId, certificateId],
    );
  }

  private async asked(before: Certificate, days: Days, { timeZone }: Actor): Promise<NewCertificate> {
    const { snapshot, traineeId, graceDays, findings, term, seriesId } = before;
    const [series] = await this.db.query<{ programmeId: string }>(
      'SELECT programme_id AS "programmeId" FROM certificate_series WHERE organisation_id = $1 AND id = $2',
      [this.db.organisationId, seriesId],
    );
    return {
      traineeId,
      programmeId: series?.programmeId ?? '',
      programmeTitle: snapshot.programme.title,
      programmeVersion: snapshot.programme.version,
      term: term + 1,
      hours: snapshot.hours,
      awardedOn: dayOf(this.clock.now(), timeZone),
      ...days,
      graceDays,
      signatories: snapshot.signatories,
      ...(snapshot.achievement ? { achievement: snapshot.achievement } : {}),
      findings,
    };
  }
}
