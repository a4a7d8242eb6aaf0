import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Members, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { NotFound } from '../../shared/errors';
import { CompactForms } from '../compact/compact-forms.service';
import { CertificateDesigns } from '../designing/certificate-designs.service';
import { CertificateSnapshot } from '../snapshot';
import { StatusPlaces } from '../status/status-places.service';
import { makeCode } from '../verifying/code';
import type { Credentialed } from '../credentials/credential-facts.service';
import { CertificateNumbers } from './certificate-numbers.service';
import { evidenceDigest } from './evidence-digest';
import { compose, factsOf } from './composing';
import type { NewCertificate } from './new-certificate';
import { worded } from './wording.provider';

const unprinted = {
  pdfDigests: [],
  renderedAt: null,
  pdfAskedAt: null,
  accessibleDigest: null,
  accessibleDigests: [],
  accessibleAskedAt: null,
} satisfies Partial<Credentialed>;

/** Writes down what a new certificate will say. */
@Injectable()
export class CertificateDrafts {
  constructor(
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly numbers: CertificateNumbers,
    private readonly places: StatusPlaces,
    private readonly compactForms: CompactForms,
    private readonly designs: CertificateDesigns,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async make(asked: NewCertificate, seriesId: string): Promise<Credentialed> {
    const findings = asked.findings ?? [];
    const place = await this.places.take();
    const organisation = await this.organisations.current();
    const snapshot = await this.snapshot(asked, organisation);
    const graceDays = asked.graceDays ?? 0;
    const secondCode = await this.compactForms.of(snapshot, { graceDays, place });
    return {
      ...unprinted,
      id: randomUUID(),
      organisationId: organisation.id,
      seriesId,
      term: asked.term,
      traineeId: asked.traineeId,
      code: snapshot.code,
      number: snapshot.number,
      holderName: snapshot.holder.name,
      programmeTitle: snapshot.programme.title,
      awardedOn: asked.awardedOn,
      validFrom: asked.validFrom,
      validUntil: asked.validUntil,
      graceDays,
      standing: 'active',
      snapshot: { ...snapshot, secondCode },
      findings,
      evidenceDigest: evidenceDigest(findings),
      version: 1,
      statusList: place.list,
      statusIndex: place.index,
      replacedBy: null,
      replacedFrom: null,
      erasedAt: null,
      commitment: null,
      commitmentKeySealed: null,
      issuedAt: this.clock.now(),
    };
  }

  private async snapshot(asked: NewCertificate, organisation: { name: string; slug: string }) {
    const holder = (await this.members.people([asked.traineeId])).get(asked.traineeId);
    if (!holder) throw new NotFound();
    const design = await this.designs.current();
    const particulars = {
      asked,
      design,
      holder: holder.name,
      organisation,
      code: makeCode(),
      number: await this.numbers.next(Number(asked.awardedOn.slice(0, 4))),
      publicUrl: this.config.publicUrl,
    };
    return CertificateSnapshot.parse(
      compose(particulars, worded({ ...design.wording, ...asked.wording }, factsOf(particulars))),
    );
  }
}
