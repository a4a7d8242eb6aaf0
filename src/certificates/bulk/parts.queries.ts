import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { RegisterEntry } from '../verifying/register-entry';
import { type RegisterKey, RegisterSignatures } from '../verifying/register-signatures.provider';

/** What is public of a certificate: its entry in the register, and its newest credential where it has one. */
export type Parts = { entry: RegisterEntry; signed: Signed | null };

/** A credential in both of its forms, as it was signed. */
export type Signed = { credential: string; jwt: string };

type Row = RegisterEntry & { credential: string | null; jwt: string | null };

const columns = `e.code, e.organisation_id AS "organisationId", e.certificate_id AS "certificateId", e.standing,
  e.document, e.version, e.signature, e.key_id AS "keyId", s.credential, s.jwt`;

const newest = `LEFT JOIN LATERAL (SELECT c.credential, c.jwt FROM certificate_credentials c
    WHERE c.code = e.code ORDER BY c.version DESC LIMIT 1) s ON true`;

/** Reads the register for many certificates at a time. */
@Injectable()
export class PartsQueries {
  constructor(
    private readonly db: Database,
    private readonly signatures: RegisterSignatures,
  ) {}

  /** Those of the organisation at hand, in no order. */
  async ofCertificates(certificateIds: readonly string[]): Promise<Parts[]> {
    const rows = await this.db.query<Row>(
      `SELECT ${columns} FROM register_entries e ${newest} WHERE e.organisation_id = $1 AND e.certificate_id = ANY ($2)`,
      [this.db.organisationId, certificateIds],
    );
    return this.known(rows.map(partsIn));
  }

  /** The next ones of the whole register after a code, by code; with `slug`, those of one issuer. */
  async after(code: string, slug: string | null, most: number): Promise<Parts[]> {
    const rows = await this.db.query<Row>(
      `SELECT ${columns} FROM register_entries e ${newest}
        WHERE e.code > $1 AND ($2::text IS NULL OR e.organisation_id = (SELECT id FROM organisations WHERE slug = $2))
        ORDER BY e.code LIMIT $3`,
      [code, slug, most],
    );
    return this.known(rows.map(partsIn));
  }

  /** Whoever looks at them knows the keys that they are signed with. */
  private async known(parts: Parts[]): Promise<Parts[]> {
    const entries = parts.map(({ entry }) => entry);
    await new Promise<void>((resolve, reject) =>
      this.signatures.learn(entries, (slugs, tell) => void this.keysOf(slugs).then(tell, reject), resolve),
    );
    return parts;
  }

  private keysOf(slugs: string[]): Promise<RegisterKey[]> {
    return this.db.query<RegisterKey>(
      `SELECT k.organisation_id AS "organisationId", k.id, k.public_key AS "publicKey", k.revoked_at AS "revokedAt"
         FROM unnest($1::text[]) AS slug, published_keys(slug) AS k WHERE k.id IS NOT NULL`,
      [slugs],
    );
  }
}

const partsIn = ({ credential, jwt, ...entry }: Row): Parts => ({
  entry,
  signed: credential !== null && jwt !== null ? { credential, jwt } : null,
});
