import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { Outbox } from '../../jobs';
import { OrganisationKeys, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { CertificateChanged } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import type { RegisterDocument } from '../verifying/register-entry';
import { RegisterWatch } from '../verifying/register-watch.provider';
import { CertificateEvent } from './certificate-event.entity';
import { publicHistory } from './history';
import { signedRegister } from './signed-register';

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

  /** Enters a new certificate; the term before it learns that it has a successor. */
  async enter({ id, seriesId, term }: Certificate): Promise<void> {
    await this.note(id, { what: 'issued' });
    const before = await this.neighbour(seriesId, LessThan(term), 'DESC');
    if (before) await this.note(before.id, { what: 'renewed' });
  }

  /** Adds to the history of a certificate and writes its entry. The answer is the id of what was added. */
  async note(
    certificateId: string,
    happened: Pick<CertificateEvent, 'what'> & Partial<CertificateEvent>,
  ): Promise<string> {
    const organisationId = this.db.organisationId;
    const { identifiers } = await this.db
      .of(CertificateEvent)
      .insert({ organisationId, certificateId, happenedAt: this.clock.now(), ...happened });
    await this.write(certificateId);
    if (happened.what !== 'issued') await this.outbox.publish(CertificateChanged, { certificateId });
    return String(identifiers[0]?.id);
  }

  /** Writes the entry anew from the certificate as it is now; the certificate is held until the transaction ends. */
  async write(certificateId: string): Promise<void> {
    const certificate = await this.db.lock(Certificate, certificateId);
    const { organisationId, code, standing } = certificate;
    this.watch.forget(code);
    const document = await this.document(certificate);
    const { keyId, sign } = await this.keys.signer();
    const signature = await sign(signedRegister({ code, standing, document }));
    await this.db.query(
      `INSERT INTO register_entries
         (code, organisation_id, certificate_id, standing, document, version, changed_at, signature, key_id)
       VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $8)
       ON CONFLICT (code) DO UPDATE SET standing = excluded.standing, document = excluded.document,
         version = register_entries.version + 1, changed_at = excluded.changed_at,
         signature = excluded.signature, key_id = excluded.key_id`,
      [code, organisationId, certificateId, standing, document, this.clock.now(), signature, keyId],
    );
  }

  private async document(certificate: Certificate): Promise<RegisterDocument> {
    const { snapshot, term, awardedOn, validFrom, validUntil, graceDays } = certificate;
    const { timeZone } = await this.organisations.current();
    const events = await this.db
      .of(CertificateEvent)
      .find({ where: { certificateId: certificate.id }, order: { id: 'ASC' } });
    return {
      holder: snapshot.holder.name,
      programme: snapshot.programme.title,
      issuer: snapshot.organisation,
      timeZone,
      number: snapshot.number,
      term,
      hours: snapshot.hours.map(({ label, minutes }) => ({ label, minutes })),
      awardedOn,
      validFrom,
      validUntil,
      graceDays,
      successor: await this.successor(certificate),
      history: publicHistory(events, timeZone),
      certificateVersion: certificate.version,
      ...(certificate.erasedAt ? { erasedOn: dayOf(certificate.erasedAt, timeZone) } : {}),
      ...files(certificate),
    };
  }

  /** What takes the place of a certificate, and from which day: another that was put there, or its next term. */
  private async successor({ seriesId, term, replacedBy, replacedFrom }: Certificate) {
    const next = await this.neighbour(seriesId, MoreThan(term), 'ASC');
    if (!replacedBy || !replacedFrom) return next && { code: next.code, validFrom: next.validFrom };
    const { code } = await this.db.of(Certificate).findOneByOrFail({ id: replacedBy });
    return { code, validFrom: replacedFrom };
  }

  private neighbour(seriesId: string, term: ReturnType<typeof LessThan<number>>, order: 'ASC' | 'DESC') {
    return this.db.of(Certificate).findOne({ where: { seriesId, term }, order: { term: order } });
  }
}

/** The files that hold now, and every one there ever was. None holds while a correction is being printed. */
const files = (certificate: Certificate): Pick<RegisterDocument, 'pdf' | 'accessible' | 'pdfs'> => {
  const { erasedAt, renderedAt, pdfDigests, accessibleDigest, accessibleDigests } = certificate;
  const holds = !erasedAt && renderedAt !== null;
  return {
    pdf: (holds && pdfDigests.at(-1)) || null,
    accessible: (holds && accessibleDigest) || null,
    pdfs: [...pdfDigests, ...accessibleDigests],
  };
};
