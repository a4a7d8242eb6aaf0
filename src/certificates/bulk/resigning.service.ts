import { Injectable } from '@nestjs/common';
import { OrganisationKeys } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { isObject, type Json, listOf, without } from '../credentials/credential';
import { CompactForms } from '../compact/compact-forms.service';
import { decodeCompact } from '../compact/compact';
import { Securing } from '../credentials/securing.service';
import { Certificate } from '../issuing/certificate.entity';

type Kept = { code: string; version: number; credential: string };

/** Signs again what was signed with a key that is not in use any more. What is signed stays word for word the same. */
@Injectable()
export class Resigning {
  constructor(
    private readonly db: Database,
    private readonly securing: Securing,
    private readonly compactForms: CompactForms,
    private readonly keys: OrganisationKeys,
  ) {}

  /**
   * The newest credential of a certificate, in the transaction at hand. Signed with the key in use, it stays. Gives the
   * id of the key before, if that was revoked.
   */
  async sign(certificateId: string): Promise<string | null> {
    const [kept] = await this.db.query<Kept>(
      `SELECT code, version, credential FROM certificate_credentials
        WHERE organisation_id = $1 AND certificate_id = $2 AND credential IS NOT NULL ORDER BY version DESC LIMIT 1`,
      [this.db.organisationId, certificateId],
    );
    if (!kept) return null;
    const signed = JSON.parse(kept.credential) as Json;
    const before = keyIdOf(signed);
    if (before === (await this.keys.signer()).keyId) return null;
    const { credential, jwt } = await this.securing.secure(without(signed, 'proof'));
    await this.db.query(
      'UPDATE certificate_credentials SET credential = $3, jwt = $4 WHERE code = $1 AND version = $2',
      [kept.code, kept.version, JSON.stringify(credential), jwt],
    );
    const known = await this.keys.list();
    return known.find(({ id, revokedAt }) => revokedAt && id === before)?.id ?? null;
  }

  /** The second code of a certificate that is held, which is printed; without one, or signed with the key in use, it stays. */
  async signSecondCode(certificate: Certificate): Promise<void> {
    const { id, snapshot, graceDays, statusList: list, statusIndex: index } = certificate;
    const code = snapshot.secondCode && decodeCompact(snapshot.secondCode);
    if (!code || code.keyId === (await this.keys.signer()).keyId) return;
    const place = list === null || index === null ? null : { list, index };
    const secondCode = await this.compactForms.of(snapshot, { graceDays, place });
    await this.db.of(Certificate).update({ id }, { snapshot: { ...snapshot, secondCode } });
  }
}

/** NOTE: without the address before it, which is another one since the platform moved. */
const keyIdOf = ({ proof }: Json): string => {
  const [first] = listOf(proof);
  return isObject(first) ? (String(first.verificationMethod).split('#')[1] ?? '') : '';
};
