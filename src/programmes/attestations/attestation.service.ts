import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { AttestationSigned } from '../events';
import { Attestation } from './attestation.entity';
import { type DeclarationDocument, digest } from './declaration';
import { Declaration } from './declaration.entity';

/** Declarations and who has signed them. */
@Injectable()
export class AttestationService {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Makes a text available for signing; a version that is there already stays as it is. */
  async publish(document: DeclarationDocument): Promise<void> {
    const { organisationId } = this.db;
    const { key, version } = document;
    await this.db
      .of(Declaration)
      .createQueryBuilder()
      .insert()
      .values({ organisationId, key, version, document, publishedAt: this.clock.now() })
      .orIgnore()
      .execute();
  }

  /** The newest text under this key, and when the person signed it, if they did. */
  async find(actor: Actor, key: string): Promise<{ document: DeclarationDocument; signedAt: Date | null }> {
    const declaration = await this.db.of(Declaration).findOne({ where: { key }, order: { version: 'DESC' } });
    if (!declaration) throw new NotFound();
    const { version, document } = declaration;
    const signed = await this.db.of(Attestation).findOneBy({ traineeId: actor.personId, key, version });
    return { document, signedAt: signed?.signedAt ?? null };
  }

  /** Signs the text in the version that was read; a second press changes nothing. */
  sign(actor: Actor, key: string, version: number): Promise<void> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`attestations:${actor.personId}`);
      const { document, signedAt } = await this.find(actor, key);
      if (document.version !== version) throw new Conflict('programmes.attestation.newerText');
      if (signedAt) return;
      const attestation = await this.db.of(Attestation).save({
        organisationId: actor.organisationId,
        traineeId: actor.personId,
        key,
        version,
        textSha256: digest(document),
        signedAt: this.clock.now(),
      });
      await this.outbox.publish(AttestationSigned, {
        traineeId: actor.personId,
        attestationId: attestation.id,
      });
      await this.audit.record(actor, 'programmes.attestation-signed', `attestation:${attestation.id}`, {
        key,
        version,
      });
    });
  }
}
