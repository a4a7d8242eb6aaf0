import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Organisations, type Person } from '../../organisations';
import { Config } from '../../shared/config/config';
import { NameChoices } from '../holding/name-choices.service';
import type { Certificate } from '../issuing/certificate.entity';
import type { CredentialFacts } from './achievement-credential';
import { didOf } from './did';

/** A certificate that a credential can be made of. */
export type Credentialed = Certificate & { statusList: number; statusIndex: number; evidenceDigest: string };

/** Gathers what the credential of a certificate is made of. */
@Injectable()
export class CredentialFactsReader {
  constructor(
    private readonly organisations: Organisations,
    private readonly choices: NameChoices,
    private readonly config: Config,
  ) {}

  /** `holder`: who holds it, where they are known here; their address is only hashed. */
  async of(certificate: Credentialed, holder: Person | null): Promise<CredentialFacts> {
    const { snapshot, traineeId, term, evidenceDigest } = certificate;
    const { achievement } = snapshot;
    if (!achievement) throw new Error('A credential is made of a snapshot that says what was achieved');
    const { timeZone, slug } = await this.organisations.current();
    const { publicUrl: origin } = this.config;
    return {
      origin,
      did: didOf(origin, slug),
      timeZone,
      snapshot: { ...snapshot, organisation: { ...snapshot.organisation, slug }, achievement },
      term,
      holder: {
        email: holder?.email ?? null,
        nameInCredential: await this.choices.nameChoice(traineeId),
        salt: randomBytes(16).toString('base64url'),
      },
      place: { list: certificate.statusList, index: certificate.statusIndex },
      evidenceDigest,
    };
  }
}
