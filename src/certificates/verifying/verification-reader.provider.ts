import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../../shared/config/config';
import { Gathered } from './gathered';
import { Questions } from './questions.provider';
import type { RegisterEntry } from './register-entry';
import { type AskForKeys, type RegisterKey, RegisterSignatures } from './register-signatures.provider';
import type { Lookup } from './verdict';

/** The one question of the public path, for one code or several; every connection plans it once. */
const question = {
  name: 'register-entries-by-code',
  text: `SELECT code, organisation_id AS "organisationId", certificate_id AS "certificateId", standing, document, version,
                signature, key_id AS "keyId", xmin::text AS written
           FROM register_entries WHERE code = ANY ($1::text[])`,
};

/** NOTE: the keys of an issuer are public, and are asked for over the same connections as the register. */
const keysOfIssuers = {
  name: 'keys-of-issuers',
  text: `SELECT k.organisation_id AS "organisationId", k.id, k.public_key AS "publicKey", k.revoked_at AS "revokedAt"
           FROM unnest($1::text[]) AS slug, published_keys(slug) AS k WHERE k.id IS NOT NULL`,
};

/** A signed credential as it is kept, in both forms. */
export type KeptCredential = { version: number; credential: string; jwt: string };

const credentialQuestion = {
  name: 'credential-by-code',
  text: `SELECT version, credential, jwt FROM certificate_credentials
          WHERE code = $1 AND credential IS NOT NULL ORDER BY version DESC LIMIT 1`,
};

/** A status list as it is served. */
export type ServedList = { version: number; credential: string; jwt: string };

const listQuestion = {
  name: 'status-list-by-name',
  text: `SELECT s.version, s.credential, s.jwt
           FROM organisations o JOIN status_list_credentials s ON s.organisation_id = o.id
          WHERE o.slug = $1 AND s.list = $2 AND s.purpose = $3`,
};

const CONNECTIONS = 2;
const CODES = 100;

/**
 * Reads the public register: by code alone, for anybody, over connections of its own so that nothing else that the
 * application does can keep a verifier waiting. Whoever asks at the same moment is answered by the same query.
 */
@Injectable()
export class VerificationReader implements OnApplicationShutdown {
  private readonly log = new Logger('Verification');
  private readonly questions: Questions;
  private readonly gathered = new Gathered<Lookup>((codes, tell) => this.read(codes, tell), {
    atOnce: CODES,
    questions: CONNECTIONS,
  });

  constructor(
    config: Config,
    private readonly signatures: RegisterSignatures,
  ) {
    this.questions = new Questions(config.databaseUrl, CONNECTIONS);
  }

  /** What the register says to a code; a register that does not answer is said to be unreachable. */
  look(code: string): Promise<Lookup> {
    return new Promise((resolve) => this.ask(code, resolve));
  }

  /** As `look`, without a promise: on the busiest path of all they would be a tenth of the work. */
  ask(code: string, tell: (lookup: Lookup) => void): void {
    this.gathered.want(code, tell);
  }

  /** What the register says to many codes: one question, however many they are. */
  lookAll(codes: string[]): Promise<(code: string) => Lookup> {
    return new Promise((resolve) => this.read(codes, resolve));
  }

  private readonly askForKeys: AskForKeys = (slugs, tell) =>
    this.questions.ask<RegisterKey>({ ...keysOfIssuers, values: [slugs] }, (failure, keys) => {
      if (failure) this.log.error(`The keys of issuers could not be read: ${failure.message}`);
      tell(failure ? null : keys);
    });

  /** The credential of the newest version of a certificate; null where there is none. */
  async credential(code: string): Promise<KeptCredential | null> {
    const [found] = await this.questions.rows<KeptCredential>({ ...credentialQuestion, values: [code] });
    return found ?? null;
  }

  /** A status list of the organisation that goes by this name in public addresses; null where there is none. */
  async statusList(slug: string, list: number, purpose: string): Promise<ServedList | null> {
    const values = [slug, list, purpose];
    const [found] = await this.questions.rows<ServedList>({ ...listQuestion, values });
    return found ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.questions.end();
  }

  /** Asks a second time when the first fails: its connection may have died unnoticed while nobody asked. */
  private read(codes: string[], tell: (answerTo: (code: string) => Lookup) => void, again = true): void {
    this.questions.ask<RegisterEntry>({ ...question, values: [codes] }, (failure, entries) => {
      if (failure && again) return this.read(codes, tell, false);
      if (failure) this.log.error(`The register did not answer: ${failure.message}`);
      if (failure) return tell(unreachable);
      this.signatures.learn(entries, this.askForKeys, () => tell(answersIn(entries)));
    });
  }
}

const unreachable = (): Lookup => ({ kind: 'unreachable' });

function answersIn(rows: RegisterEntry[]): (code: string) => Lookup {
  const entries = new Map(rows.map((entry) => [entry.code, entry]));
  return (code) => {
    const entry = entries.get(code);
    return entry ? { kind: 'found', entry } : { kind: 'unknown' };
  };
}
