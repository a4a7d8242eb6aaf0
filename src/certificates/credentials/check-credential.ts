import { type Credential, type Finding, idOf, isObject, type Json, without } from './credential';
import { datesFinding } from './credential-dates';
import { schemaFinding } from './credential-schema';
import { hasDoubledName } from './doubled-names';
import { envelopedJwt, isEnvelope } from './envelope';
import { isTooMuch } from './extent';
import { issuerFinding } from './issuer-finding';
import { credentialInJwt, isOtherType } from './jwt-credential';
import { checkJwt } from './jwt-signature';
import type { KeysOf } from './keys-of';
import type { CredentialCheckName, Reason } from './reasons';
import { checkProofs } from './signature';
import type { SignatureFinding } from './signing-key';
import { openJwt } from './vc-jwt';

/** One thing that was looked at, and what came of it. `because` names the sentence that says so. */
export type CredentialCheck = {
  [Name in CredentialCheckName]: { name: Name } & Finding<Name>;
}[CredentialCheckName];

/** What came of checking a credential. Nothing in it may be believed unless the signature and the issuer passed. */
export type CheckedCredential = {
  form: 'json' | 'jwt';
  /** The credential that was read, without its proof or the claims of its JWT; null when there is none in it. */
  credential: Credential | null;
  issuer: string | null;
  /** The full name of the key that it names. */
  method: string | null;
  checks: CredentialCheck[];
};

export type CredentialAsk = {
  keysOf: KeysOf;
  now: Date;
  /** Asks the status lists that a credential names; without it a credential that names any is *unknown*. */
  statusOf?: (credential: Credential) => Promise<Finding<'status'>>;
};

/** A credential with embedded proofs, or a JWT. */
export type CredentialInput = string | object;

/**
 * Checks a credential, as JSON or as a JWT: signature, issuer, dates, status and schema, each with its own outcome.
 * It never throws for what it is given, and asks nothing of a network but through `keysOf` and `statusOf`.
 */
export async function checkCredential(
  input: CredentialInput,
  ask: CredentialAsk,
): Promise<CheckedCredential> {
  const read = await readAndCheck(input, ask);
  const { form, credential, signature, issuer } = read;
  if (!credential) return { form, credential, issuer: null, method: null, checks: nothingRead(read.because) };
  return {
    form,
    credential,
    issuer,
    method: signature.method,
    checks: [
      { name: 'signature', outcome: signature.outcome, because: signature.because },
      { name: 'issuer', ...issuerFinding(issuer, signature) },
      { name: 'dates', ...datesFinding(credential, read.claims, ask.now) },
      { name: 'status', ...(await statusFinding(credential, ask)) },
      { name: 'schema', ...(read.fault ? failed(read.fault) : schemaFinding(credential)) },
    ],
  };
}

type Read = {
  form: 'json' | 'jwt';
  credential: Credential | null;
  issuer: string | null;
  signature: SignatureFinding;
  /** What the JWT claims beside the credential. */
  claims: Json;
  /** What is wrong with how the credential is in there, whatever it says. */
  fault: Reason<'schema'> | null;
  /** Why there is no credential. */
  because?: NoCredential;
};

type NoCredential = 'notACredential' | 'tooMuch';

async function readAndCheck(input: CredentialInput, ask: CredentialAsk): Promise<Read> {
  if (typeof input === 'string' && !input.trimStart().startsWith('{')) return readJwt(input.trim(), ask);
  const document = typeof input === 'string' ? parsed(input) : input;
  if (!isObject(document)) return nothing('json');
  if (isTooMuch(document)) return nothing('json', 'tooMuch');
  if (isEnvelope(document, 'EnvelopedVerifiableCredential')) {
    return readJwt(envelopedJwt(document, 'EnvelopedVerifiableCredential') ?? '', ask);
  }
  return {
    form: 'json',
    credential: without(document, 'proof'),
    issuer: idOf(document.issuer),
    signature: await checkProofs(document, idOf(document.issuer), ask),
    claims: {},
    fault: typeof input === 'string' && hasDoubledName(input) ? 'doubled' : null,
  };
}

async function readJwt(jwt: string, ask: CredentialAsk): Promise<Read> {
  const opened = openJwt(jwt);
  if (!opened) return nothing('jwt');
  const { header, payload } = opened;
  if (isTooMuch(payload)) return nothing('jwt', 'tooMuch');
  const inside = credentialInJwt(header, payload);
  if (!inside) return nothing('jwt');
  const { credential, fault } = inside;
  const issuer = idOf(credential.issuer);
  return {
    form: 'jwt',
    credential,
    issuer,
    signature: isOtherType(header)
      ? { outcome: 'unknown', because: 'otherType', method: null }
      : await checkJwt(opened, issuer, ask),
    claims: payload,
    fault: opened.texts.some(hasDoubledName) ? 'doubled' : fault,
  };
}

const nothing = (form: Read['form'], because: NoCredential = 'notACredential'): Read => ({
  form,
  credential: null,
  issuer: null,
  signature: { outcome: 'failed', because: 'malformed', method: null },
  claims: {},
  fault: null,
  because,
});

const failed = (because: Reason<'schema'>) => ({ outcome: 'failed', because }) as const;

async function statusFinding(
  credential: Credential,
  { statusOf }: CredentialAsk,
): Promise<Finding<'status'>> {
  if (credential.credentialStatus === undefined) return { outcome: 'passed', because: 'none' };
  return statusOf ? statusOf(credential) : { outcome: 'unknown', because: 'notLookedAt' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const nothingRead = (because: NoCredential = 'notACredential'): CredentialCheck[] => [
  ...(['signature', 'issuer', 'dates', 'status'] as const).map(
    (name) => ({ name, outcome: 'unknown', because: 'notLookedAt' }) as const,
  ),
  { name: 'schema', outcome: because === 'tooMuch' ? 'unknown' : 'failed', because },
];
