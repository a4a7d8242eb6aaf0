import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { CompactForms } from '../compact/compact-forms.service';
import { CertificateSnapshot } from '../snapshot';
import type { StatusPlace } from '../status/purposes';
import { StatusPlaces } from '../status/status-places.service';
import { makeCode } from '../verifying/code';
import type { Credentialed } from '../credentials/credential-facts.service';
import { evidenceDigest } from './evidence-digest';
import { compose, factsOf } from './composing';
import { type IssuingFacts, IssuingFactsReader } from './issuing-facts.service';
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

type Draft = {
  organisationId: string;
  asked: NewCertificate;
  seriesId: string;
  place: StatusPlace;
  snapshot: CertificateSnapshot;
};

/** Writes down what a new certificate will say. */
@Injectable()
export class CertificateDrafts {
  constructor(
    private readonly facts: IssuingFactsReader,
    private readonly places: StatusPlaces,
    private readonly compactForms: CompactForms,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** A certificate that is not added yet, and whose it is. Fails for somebody who does not belong to the organisation. */
  async make(
    asked: NewCertificate,
    seriesId: string,
  ): Promise<{ certificate: Credentialed; holder: Person }> {
    const facts = await this.facts.of(asked.traineeId);
    const taken = await this.places.takeNumbered(Number(asked.awardedOn.slice(0, 4)));
    const snapshot = this.snapshot(asked, facts, taken.number);
    const graceDays = asked.graceDays ?? 0;
    const secondCode = await this.compactForms.of(snapshot, { graceDays, place: taken.place });
    const { organisation, holder } = facts;
    const frozen = { ...snapshot, secondCode };
    const draft = { organisationId: organisation.id, asked, seriesId, place: taken.place, snapshot: frozen };
    return { certificate: this.certificate(draft), holder };
  }

  private certificate({ organisationId, asked, seriesId, place, snapshot }: Draft): Credentialed {
    const findings = asked.findings ?? [];
    return {
      ...unprinted,
      id: randomUUID(),
      organisationId,
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
      graceDays: asked.graceDays ?? 0,
      standing: 'active',
      snapshot,
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

  private snapshot(asked: NewCertificate, facts: IssuingFacts, number: string): CertificateSnapshot {
    const { organisation, holder, design } = facts;
    const particulars = {
      asked,
      design,
      holder: holder.name,
      organisation,
      code: makeCode(),
      number,
      publicUrl: this.config.publicUrl,
    };
    return CertificateSnapshot.parse(
      compose(particulars, worded({ ...design.wording, ...asked.wording }, factsOf(particulars))),
    );
  }
}
