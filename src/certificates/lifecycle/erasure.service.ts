import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { CertificateCredential } from '../credentials/certificate-credential.entity';
import { CertificateErased } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { Register } from '../register/register.service';
import { CertificateVersion } from './certificate-version.entity';
import { commitmentTo, isCommittedTo, makeCommitmentKey } from './commitment';
import { withoutHolder } from './erased';

const place = (id: string) => ({ table: 'certificates', id, column: 'commitment_key' });

/**
 * Removes people from the certificates they hold. Nothing is deleted: that there is a certificate and how it stands
 * stays, and a keyed commitment by which whoever has the paper can still tell whether it is the one.
 */
@Injectable()
export class Erasure {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly register: Register,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** How many certificates somebody holds here that name them. */
  count(traineeId: string): Promise<number> {
    const { organisationId } = this.db;
    return this.db.of(Certificate).countBy({ organisationId, traineeId, erasedAt: IsNull() });
  }

  /** Removes the holder of a certificate from all they hold here, for good. */
  erase(actor: Actor, certificateId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const asked = await this.db.of(Certificate).findOneBy({ id: certificateId, organisationId });
      if (!asked) throw new NotFound();
      const { traineeId } = asked;
      await this.db.takeTurns(`certificate-erasure:${organisationId}:${traineeId}`);
      const where = { organisationId, traineeId, erasedAt: IsNull() };
      const theirs = await this.db
        .of(Certificate)
        .find({ select: { id: true }, where, order: { id: 'ASC' } });
      if (theirs.length === 0) throw new Conflict('certificates.errors.erasedAlready');
      await this.forgetSearches(theirs.map(({ id }) => id));
      const erasedAt = this.clock.now();
      for (const { id } of theirs) await this.one(id, actor, erasedAt);
      await this.db.query(
        'DELETE FROM credential_name_choices WHERE organisation_id = $1 AND trainee_id = $2',
        [organisationId, traineeId],
      );
      await this.db.query('DELETE FROM share_links WHERE organisation_id = $1 AND trainee_id = $2', [
        organisationId,
        traineeId,
      ]);
      const count = theirs.length;
      await this.audit.record(actor, 'certificates.erased', `person:${traineeId}`, { count });
    });
  }

  /** Whether the name on a paper is the one that a certificate was issued with; null while nobody is erased from it. */
  async matches(certificateId: string, name: string): Promise<boolean | null> {
    const { organisationId } = this.db;
    const certificate = await this.db.of(Certificate).findOneBy({ id: certificateId, organisationId });
    const { commitment, commitmentKeySealed, number, code } = certificate ?? {};
    if (!commitment || !commitmentKeySealed || !number || !code) return null;
    const key = this.sealing.open(commitmentKeySealed, place(certificateId));
    return isCommittedTo(key, commitment, { name, number, code });
  }

  /** What was typed to choose certificates for a piece of work may be a name; what was chosen stays. */
  private async forgetSearches(ids: string[]): Promise<void> {
    await this.db.query(
      `UPDATE bulk_runs r SET asked_for = r.asked_for - 'search'
        WHERE r.organisation_id = $1 AND EXISTS (
          SELECT FROM (SELECT holder_name AS name FROM certificates WHERE organisation_id = $1 AND id = ANY($2)
                       UNION SELECT snapshot -> 'holder' ->> 'name' FROM certificate_versions
                        WHERE organisation_id = $1 AND certificate_id = ANY($2)) held
           WHERE strpos(lower(held.name), lower(r.asked_for ->> 'search')) > 0
              OR strpos(lower(r.asked_for ->> 'search'), lower(held.name)) > 0)`,
      [this.db.organisationId, ids],
    );
  }

  private async one(id: string, actor: Actor, erasedAt: Date): Promise<void> {
    const { holderName: name, number, code, snapshot } = await this.db.lock(Certificate, id);
    const key = makeCommitmentKey();
    await this.db.of(Certificate).update(
      { id },
      {
        holderName: '',
        snapshot: withoutHolder(snapshot),
        findings: [],
        pdfDigests: [],
        accessibleDigest: null,
        accessibleDigests: [],
        erasedAt,
        commitment: commitmentTo(key, { name, number, code }),
        commitmentKeySealed: this.sealing.seal(key, place(id)),
      },
    );
    await this.db.of(CertificateCredential).update({ certificateId: id }, { credential: null, jwt: null });
    await this.db.of(CertificateVersion).update({ certificateId: id }, { snapshot: null, pdfDigests: [] });
    await this.db.query('SELECT forget_reasons($1)', [id]);
    await this.register.note(id, { what: 'erased', personId: actor.personId });
    await this.outbox.publish(CertificateErased, { certificateId: id });
  }
}
