import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { CertificateCredential } from '../credentials/certificate-credential.entity';
import { checkCredential } from '../credentials/check-credential';
import type { Outcome } from '../credentials/credential';
import { OwnKeys } from '../credentials/own-keys.service';
import { CertificateRecords } from '../register/certificate-record.service';

/** The forms in which a credential is kept. */
export type CredentialForm = 'json' | 'jwt';

/** Hands the credentials of certificates to those who hold them. */
@Injectable()
export class HeldCredentials {
  constructor(
    private readonly db: Database,
    private readonly records: CertificateRecords,
    private readonly keys: OwnKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * The credential of one of the actor's own certificates, checked once more before it is handed out. Refuses one that
   * does not bear the issuer's signature any more (`Conflict`).
   */
  async take(actor: Actor, certificateId: string, form: CredentialForm): Promise<string> {
    await this.records.findOwn(actor, certificateId);
    const newest = await this.newest(certificateId);
    const text = form === 'json' ? newest?.credential : newest?.jwt;
    if (!text) throw new NotFound('certificates.holding.download.noCredential');
    if ((await this.check(text)) !== 'passed') throw new Conflict('certificates.holding.download.spoilt');
    return text;
  }

  /** Whether a certificate has a credential; those from before credentials were made have none. */
  async has(certificateId: string): Promise<boolean> {
    return Boolean((await this.newest(certificateId))?.credential);
  }

  /** What comes of checking the signature under the credential of a certificate now; null where there is none. */
  async signature(certificateId: string): Promise<Outcome | null> {
    const jwt = (await this.newest(certificateId))?.jwt;
    return jwt ? this.check(jwt) : null;
  }

  private async check(text: string): Promise<Outcome> {
    const keysOf = (did: string) => this.keys.ofOurs(did);
    const { checks } = await checkCredential(text, { keysOf, now: this.clock.now() });
    const asked = checks.filter(({ name }) => name === 'signature' || name === 'issuer');
    if (asked.some(({ outcome }) => outcome === 'failed')) return 'failed';
    return asked.every(({ outcome }) => outcome === 'passed') ? 'passed' : 'unknown';
  }

  private newest(certificateId: string): Promise<CertificateCredential | null> {
    const { organisationId } = this.db;
    return this.db
      .of(CertificateCredential)
      .findOne({ where: { organisationId, certificateId }, order: { version: 'DESC' } });
  }
}
