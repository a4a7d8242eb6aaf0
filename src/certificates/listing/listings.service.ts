import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { HolderSections } from '../holding/holder-sections.service';
import { CertificateRecords } from '../register/certificate-record.service';
import { RegisterListing } from './listing.entity';
import { listingSection } from './listings.view';
import { nameKey } from './name-key';

/** Who chose to be found by name in the public register of the organisation at hand. */
@Injectable()
export class Listings implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly records: CertificateRecords,
    private readonly sections: HolderSections,
  ) {}

  /** Registers what it shows on the holder’s page. */
  onModuleInit(): void {
    this.sections.register('listed', async ({ actor, held }) =>
      listingSection(held.id, await this.isListed(held.id), await this.slugOf(actor)),
    );
  }

  /** Whether the certificate, or another term of it, is listed. */
  async isListed(certificateId: string): Promise<boolean> {
    const rows = await this.db.query(
      `SELECT l.series_id FROM register_listings l JOIN certificates c
           ON c.organisation_id = l.organisation_id AND c.series_id = l.series_id
        WHERE c.organisation_id = $1 AND c.id = $2`,
      [this.db.organisationId, certificateId],
    );
    return rows.length > 0;
  }

  /** A holder chooses to be found or not, for a certificate of theirs and its renewals; from this moment on. */
  choose(actor: Actor, certificateId: string, listed: boolean): Promise<void> {
    return this.db.transaction(async () => {
      const { holderName } = await this.records.findOwn(actor, certificateId);
      const seriesId = await this.seriesOf(certificateId);
      const { organisationId } = this.db;
      if (listed)
        await this.db
          .of(RegisterListing)
          .upsert({ organisationId, seriesId, nameKey: keyOf(holderName), listedAt: this.clock.now() }, [
            'organisationId',
            'seriesId',
          ]);
      else await this.db.of(RegisterListing).delete({ organisationId, seriesId });
      if (listed) await this.follow(certificateId);
      const what = listed ? 'certificates.listed' : 'certificates.unlisted';
      await this.audit.record(actor, what, `certificate:${certificateId}`);
    });
  }

  /**
   * Keeps a listing in step with its certificates: with a name that was corrected; not at all once it is erased. Somebody
   * is found by the name on the newest, whichever of them has changed, and not by one that they had before.
   */
  follow(certificateId: string): Promise<void> {
    return this.db.transaction(async () => {
      const [entry] = await this.db.query<{ seriesId: string; holder: string; erased: boolean }>(
        `SELECT c.series_id AS "seriesId", newest.holder_name AS holder, c.erased_at IS NOT NULL AS erased
           FROM register_listings l
           JOIN certificates c ON c.organisation_id = l.organisation_id AND c.series_id = l.series_id
          CROSS JOIN LATERAL (SELECT n.holder_name FROM certificates n
            WHERE n.organisation_id = c.organisation_id AND n.series_id = c.series_id ORDER BY n.term DESC LIMIT 1) newest
          WHERE c.organisation_id = $1 AND c.id = $2`,
        [this.db.organisationId, certificateId],
      );
      if (!entry) return;
      const where = { organisationId: this.db.organisationId, seriesId: entry.seriesId };
      if (entry.erased) await this.db.of(RegisterListing).delete(where);
      else await this.db.of(RegisterListing).update(where, { nameKey: keyOf(entry.holder) });
    });
  }

  /** Takes everything of somebody who leaves out of the register: they could not do it themselves any more. */
  endAllOf(personId: string): Promise<void> {
    return this.db.transaction(async () => {
      await this.db.query(
        `DELETE FROM register_listings l USING certificate_series s
          WHERE l.organisation_id = $1 AND s.organisation_id = l.organisation_id AND s.id = l.series_id
            AND s.trainee_id = $2`,
        [this.db.organisationId, personId],
      );
    });
  }

  private async seriesOf(certificateId: string): Promise<string> {
    const [row] = await this.db.query<{ seriesId: string }>(
      'SELECT series_id AS "seriesId" FROM certificates WHERE organisation_id = $1 AND id = $2',
      [this.db.organisationId, certificateId],
    );
    if (!row) throw new Error('A certificate that was found has a series');
    return row.seriesId;
  }

  private async slugOf({ organisationId }: Actor): Promise<string> {
    const [row] = await this.db.query<{ slug: string }>('SELECT slug FROM organisations WHERE id = $1', [
      organisationId,
    ]);
    return row?.slug ?? '';
  }
}

/** NOTE: a name of signs alone is found under them. */
const keyOf = (holder: string): string => nameKey(holder) || holder.trim() || '?';
