import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { OrganisationKeys, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { type NewRow, newRow } from '../../shared/database/statements';
import { CertificateChanged } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { RegisterRow } from '../verifying/register-entry.entity';
import { RegisterWatch } from '../verifying/register-watch.provider';
import { CertificateEvent } from './certificate-event.entity';
import type { Happened } from './history';
import { registerDocument, type Successor } from './register-document';
import { signedRegister } from './signed-register';

/** One term of a series, as the terms beside it know it. */
export type Term = { id: string; term: number; code: string; validFrom: string };

type NewEvent = Pick<CertificateEvent, 'what'> & Partial<CertificateEvent>;

/** Keeps the public register in step with the certificates, signed by their issuer, in the transaction that changes them. */
@Injectable()
export class Register {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
    private readonly keys: OrganisationKeys,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly watch: RegisterWatch,
  ) {}

  /** What enters a new certificate beside the other terms of its series, to be added together with it. */
  async entering(certificate: Certificate, others: readonly Term[]): Promise<NewRow[]> {
    const issued = { what: 'issued', happenedAt: this.clock.now(), publicWords: null } as const;
    const successor = others.find(({ term }) => term > certificate.term) ?? null;
    return [
      newRow(CertificateEvent, this.event(certificate.id, issued)),
      newRow(RegisterRow, await this.entry(certificate, [issued], successor)),
    ];
  }

  /** Adds to the history of a certificate and writes its entry. The answer is the id of what was added. */
  async note(certificateId: string, happened: NewEvent): Promise<string> {
    const momentId = await this.happened(certificateId, happened);
    await this.write(certificateId);
    await this.outbox.publish(CertificateChanged, { certificateId });
    return momentId;
  }

  /** Writes the entry anew from the certificate as it is now; the certificate is held until the transaction ends. */
  async write(certificateId: string): Promise<void> {
    const certificate = await this.db.lock(Certificate, certificateId);
    const events = await this.db
      .of(CertificateEvent)
      .find({ where: { certificateId }, order: { id: 'ASC' } });
    await this.put(certificate, events, await this.successor(certificate));
  }

  /** The terms of a series, the first one first. */
  terms(seriesId: string): Promise<Term[]> {
    return this.db.query<Term>(
      `SELECT id, term, code, valid_from::text AS "validFrom" FROM certificates
        WHERE organisation_id = $1 AND series_id = $2 ORDER BY term`,
      [this.db.organisationId, seriesId],
    );
  }

  private async happened(certificateId: string, happened: NewEvent): Promise<string> {
    const [added] = await this.db.add(CertificateEvent, this.event(certificateId, happened), 'id');
    return String(added?.id);
  }

  private event(certificateId: string, happened: NewEvent) {
    const { organisationId } = this.db;
    return { organisationId, certificateId, happenedAt: this.clock.now(), ...happened };
  }

  private async put(
    certificate: Certificate,
    events: readonly Happened[],
    successor: Successor,
  ): Promise<void> {
    const entry = await this.entry(certificate, events, successor);
    await this.db.query(
      `INSERT INTO register_entries
         (code, organisation_id, certificate_id, standing, document, version, changed_at, signature, key_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (code) DO UPDATE SET standing = excluded.standing, document = excluded.document,
         version = register_entries.version + 1, changed_at = excluded.changed_at,
         signature = excluded.signature, key_id = excluded.key_id`,
      [
        entry.code,
        entry.organisationId,
        entry.certificateId,
        entry.standing,
        entry.document,
        entry.version,
        entry.changedAt,
        entry.signature,
        entry.keyId,
      ],
    );
  }

  /** The first version of an entry, signed. Whoever keeps the entry as it was forgets it. */
  private async entry(
    certificate: Certificate,
    events: readonly Happened[],
    successor: Successor,
  ): Promise<RegisterRow> {
    const { organisationId, id: certificateId, code, standing } = certificate;
    this.watch.forget(code);
    const { timeZone } = await this.organisations.current();
    const earlierPdfs = certificate.version > 1 ? await this.earlierPdfs(certificateId) : [];
    const document = registerDocument(certificate, { events, successor, timeZone, earlierPdfs });
    const { keyId, sign } = await this.keys.signer();
    const signature = await sign(signedRegister({ code, standing, document }));
    const changedAt = this.clock.now();
    return {
      code,
      organisationId,
      certificateId,
      standing,
      document,
      version: 1,
      changedAt,
      signature,
      keyId,
    };
  }

  /** What takes the place of a certificate first, and from which day: another that was put there, or its next term. */
  private async successor({ seriesId, term, replacedBy, replacedFrom }: Certificate): Promise<Successor> {
    const next = (await this.terms(seriesId)).find((other) => other.term > term) ?? null;
    if (!replacedBy || !replacedFrom || (next && next.validFrom < replacedFrom)) return next;
    const { code } = await this.db.of(Certificate).findOneByOrFail({ id: replacedBy });
    return { code, validFrom: replacedFrom };
  }

  /** The digests of what was printed of a certificate before it had its present version. */
  private async earlierPdfs(certificateId: string): Promise<string[]> {
    const rows = await this.db.query<{ digest: string }>(
      `SELECT unnest(pdf_digests) AS digest FROM certificate_versions
        WHERE organisation_id = $1 AND certificate_id = $2 ORDER BY version`,
      [this.db.organisationId, certificateId],
    );
    return rows.map(({ digest }) => digest);
  }
}
