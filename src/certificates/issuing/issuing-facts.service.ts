import { Injectable } from '@nestjs/common';
import {
  Members,
  type Organisation,
  OrganisationKeys,
  Organisations,
  type Person,
} from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import type { CertificateDesign } from '../designing/certificate-design';
import { CertificateDesigns } from '../designing/certificate-designs.service';
import { NameChoices } from '../holding/name-choices.service';

/** Who issues a certificate, to whom, and what it is to look like. */
export type IssuingFacts = { organisation: Organisation; holder: Person; design: CertificateDesign };

/** Knows what has to be known before a certificate is issued. */
@Injectable()
export class IssuingFactsReader {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly keys: OrganisationKeys,
    private readonly designs: CertificateDesigns,
    private readonly choices: NameChoices,
  ) {}

  /**
   * What a certificate of somebody at the organisation at hand is made of. Fails for those who do not belong to it.
   * NOTE: one question for everything that is asked until the credential is signed, the key and the holder's choice too.
   */
  async of(traineeId: string): Promise<IssuingFacts> {
    const holder = await this.members.person(traineeId);
    if (!holder) throw new NotFound();
    await this.db.foresee([
      this.organisations.question(),
      this.keys.question(),
      this.designs.question(),
      this.choices.question(traineeId),
    ]);
    return {
      organisation: await this.organisations.current(),
      holder,
      design: await this.designs.current(),
    };
  }
}
