import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import { t } from '../../shared/text';
import { CertificateCredentials } from '../credentials/certificate-credentials.service';
import type { Credentialed } from '../credentials/credential-facts.service';
import { Certificate } from '../issuing/certificate.entity';
import { evidenceDigest } from '../issuing/evidence-digest';
import { Register } from '../register/register.service';
import type { Achievement } from '../snapshot';
import { StatusLists } from '../status/status-lists.service';
import { StatusPlaces } from '../status/status-places.service';

const BATCH = 100;

/** Gives certificates that were issued before there were credentials what those issued now have. */
@Injectable()
export class CatchingUp {
  constructor(
    private readonly db: Database,
    private readonly places: StatusPlaces,
    private readonly credentials: CertificateCredentials,
    private readonly register: Register,
    private readonly lists: StatusLists,
  ) {}

  /** The next so many of them; says how many there were. It may be stopped at any time and repeated. */
  async some(size = BATCH): Promise<number> {
    const waiting = await this.db.transaction(() =>
      this.db.of(Certificate).find({
        select: { id: true },
        where: { organisationId: this.db.organisationId, statusList: IsNull(), erasedAt: IsNull() },
        order: { issuedAt: 'ASC' },
        take: size,
      }),
    );
    for (const { id } of waiting) await this.one(id);
    return waiting.length;
  }

  /** A certificate with everything that a credential is made of; it is held, and made if it was not there. */
  async complete(held: Certificate): Promise<Credentialed> {
    const { statusList, statusIndex, evidenceDigest: digest } = held;
    if (statusList !== null && statusIndex !== null && digest !== null)
      return { ...held, statusList, statusIndex, evidenceDigest: digest };
    const place = await this.places.take();
    const known = {
      statusList: place.list,
      statusIndex: place.index,
      evidenceDigest: evidenceDigest(held.findings),
      snapshot: { ...held.snapshot, achievement: await this.achievement(held) },
    };
    await this.db.of(Certificate).update({ id: held.id }, known);
    const complete = { ...held, ...known };
    await this.credentials.make(complete);
    return complete;
  }

  private one(id: string): Promise<void> {
    return this.db.transaction(async () => {
      const held = await this.db.lock(Certificate, id);
      if (held.statusList !== null || held.erasedAt) return;
      const { statusList } = await this.complete(held);
      await this.register.write(id);
      if (held.standing !== 'active') await this.lists.publish(statusList);
      else await this.lists.expect(id);
    });
  }

  private async achievement({ seriesId, snapshot }: Certificate): Promise<Achievement> {
    const [series] = await this.db.query<{ programmeId: string }>(
      'SELECT programme_id AS "programmeId" FROM certificate_series WHERE organisation_id = $1 AND id = $2',
      [this.db.organisationId, seriesId],
    );
    const [programme, organisation] = [snapshot.programme.title, snapshot.organisation.name];
    return {
      programmeId: series?.programmeId ?? seriesId,
      description: t('certificates.credential.description', { programme, organisation }),
      criteria: t('certificates.credential.criteria', { programme }),
      level: null,
      domains: [],
      alignments: [],
    };
  }
}
