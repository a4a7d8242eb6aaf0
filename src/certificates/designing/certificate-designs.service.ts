import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import type { Question } from '../../shared/database/statements';
import { CertificateDesign } from './certificate-design';
import { markOf } from './changed-design';
import { OwnDesign } from './own-design.entity';

const NEWEST = 'certificate-design';

/** How certificates of the organisation at hand look from now on; those that were issued keep what they were issued with. */
@Injectable()
export class CertificateDesigns {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** That of the organisation at hand; ours where it has chosen nothing. */
  async current(): Promise<CertificateDesign> {
    return CertificateDesign.parse((await this.db.known(this.question()))?.settings ?? {});
  }

  /**
   * Adds a version with these parts changed. What stays as it was adds none. `seen` is the mark of what whoever changes
   * it had before them: a `Conflict` where it is another by now.
   */
  change(actor: Actor, changed: Partial<CertificateDesign>, seen?: string): Promise<void> {
    return this.db.transaction(async () => {
      await this.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 38))', [actor.organisationId]);
      const before = await this.db.one(this.question());
      const current = CertificateDesign.parse(before?.settings ?? {});
      const settings = CertificateDesign.parse({ ...current, ...changed });
      if (JSON.stringify(settings) === JSON.stringify(current)) return;
      if (seen !== undefined && seen !== markOf(current))
        throw new Conflict('certificates.designing.changedMeanwhile');
      const version = (before?.version ?? 0) + 1;
      const { organisationId, personId: madeBy } = actor;
      await this.db
        .of(OwnDesign)
        .insert({ organisationId, version, settings, madeBy, madeAt: this.clock.now() });
      this.db.forget(NEWEST);
      await this.audit.record(actor, 'certificates.design-changed', `organisation:${organisationId}`, {
        version,
      });
    });
  }

  /** What `current` asks: the newest version. */
  question(): Question<OwnDesign> {
    const known = { organisationId: this.db.organisationId };
    return { what: NEWEST, entity: OwnDesign, known, last: 'version' };
  }
}
