import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { HeldCredentials } from '../holding/held-credentials.service';
import { Certificate } from '../issuing/certificate.entity';
import { RegisterRow } from '../verifying/register-entry.entity';
import { statusOn } from '../verifying/status';
import type { Condition, Shared } from './shareable';

/** Everything that could be shown of a certificate, and how it stands today where its issuer is. */
export type Source = { all: Shared; condition: Condition; today: string; timeZone: string };

/** What there is to show of certificates of the organisation at hand, as the public register has it. */
@Injectable()
export class SharedFacts {
  constructor(
    private readonly db: Database,
    private readonly credentials: HeldCredentials,
    private readonly clock: Clock,
  ) {}

  /** What can be shared of a certificate, as of today; one of another organisation is not found (`NotFound`). */
  async of(certificateId: string): Promise<Source> {
    const { organisationId } = this.db;
    const row = await this.db.of(RegisterRow).findOneBy({ organisationId, certificateId });
    const certificate = await this.db.of(Certificate).findOneBy({ organisationId, id: certificateId });
    if (!row || !certificate) throw new NotFound();
    const { document, standing } = row;
    const today = dayOf(this.clock.now(), document.timeZone);
    const successorFrom = document.successor?.validFrom ?? null;
    return {
      all: allOf(row, certificate),
      condition: {
        status: statusOn({ standing, ...document, successorFrom }, today),
        signature: await this.credentials.signature(certificateId),
      },
      today,
      timeZone: document.timeZone,
    };
  }
}

const allOf = ({ document }: RegisterRow, { snapshot }: Certificate): Shared => ({
  name: document.holder,
  programme: document.programme,
  issuer: document.issuer.name,
  dates: { awardedOn: document.awardedOn, validFrom: document.validFrom, validUntil: document.validUntil },
  hours: document.hours.reduce((sum, { minutes }) => sum + minutes, 0),
  'hours-by-domain': [...document.hours, ...(snapshot.achievement?.domains ?? [])],
  topics: snapshot.achievement?.topics ?? [],
});
