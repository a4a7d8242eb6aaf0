import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { InvalidInput, NotFound } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { t } from '../../shared/text';
import { CertificateRecords } from '../register/certificate-record.service';
import { ShareLink } from './share-link.entity';
import type { NewShareLink } from './share-link.schemas';
import { mayEndOn } from './share-state';
import { hashOf, ShareTokens } from './share-tokens.provider';

/** Where a text of a link is sealed. */
export const placeOf = (id: string, column: 'label' | 'purpose') => ({ table: 'share_links', id, column });

/** Makes and ends the links by which holders show a part of their certificates. */
@Injectable()
export class ShareLinks {
  constructor(
    private readonly db: Database,
    private readonly records: CertificateRecords,
    private readonly tokens: ShareTokens,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Makes a link to one of the actor's own certificates. Asked again by the same form, it gives the one there is. */
  make(actor: Actor, certificateId: string, asked: NewShareLink): Promise<ShareLink> {
    return this.db.transaction(async () => {
      await this.records.findOwn(actor, certificateId);
      this.assertEnds(actor, asked);
      await this.db.takeTurns(`share-link:${actor.personId}:${asked.formKey}`);
      const made = await this.madeBy(actor, asked.formKey);
      if (made) return made;
      const link = this.draft(actor, certificateId, asked);
      await this.db.of(ShareLink).insert(link);
      await this.audit.record(actor, 'certificates.share-link-made', `share-link:${link.id}`, {
        certificateId,
        shows: link.shows,
        endsOn: link.endsOn,
      });
      return link;
    });
  }

  /** Ends a link of the actor's own, at once and for good. Ended already, it stays as it is. */
  end(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const link = await this.db.lock(ShareLink, id);
      if (link.traineeId !== actor.personId) throw new NotFound();
      if (link.endedAt) return;
      await this.db.of(ShareLink).update({ id }, { endedAt: this.clock.now() });
      await this.audit.record(actor, 'certificates.share-link-ended', `share-link:${id}`);
    });
  }

  /** Ends every link of somebody who leaves: they could not end them themselves any more. */
  endAllOf(personId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const open = { organisationId, traineeId: personId, endedAt: IsNull() };
      await this.db.of(ShareLink).update(open, { endedAt: this.clock.now() });
    });
  }

  private assertEnds({ timeZone }: Actor, { endsOn }: NewShareLink): void {
    if (mayEndOn(endsOn, dayOf(this.clock.now(), timeZone))) return;
    throw new InvalidInput([{ pointer: '/endsOn', detail: t('certificates.sharing.errors.endsOn') }]);
  }

  private madeBy({ personId }: Actor, formKey: string): Promise<ShareLink | null> {
    const { organisationId } = this.db;
    return this.db.of(ShareLink).findOneBy({ organisationId, traineeId: personId, formKey });
  }

  private draft({ personId }: Actor, certificateId: string, asked: NewShareLink): ShareLink {
    const id = randomUUID();
    const { formKey, label, purpose, shows, endsOn } = asked;
    return {
      id,
      organisationId: this.db.organisationId,
      traineeId: personId,
      certificateId,
      formKey,
      tokenHash: hashOf(this.tokens.make(id)),
      labelSealed: this.sealing.seal(label, placeOf(id, 'label')),
      purposeSealed: this.sealing.seal(purpose ?? null, placeOf(id, 'purpose')),
      purposeShown: asked.purposeShown === 'yes' && Boolean(purpose),
      shows: [...new Set(shows)],
      madeAt: this.clock.now(),
      endsOn,
      endedAt: null,
    };
  }
}
