import type { CheckedCredential, CredentialAsk } from '../credentials/check-credential';
import { type Finding, type Json } from '../credentials/credential';
import { datesFinding } from '../credentials/credential-dates';
import { hasDoubledName } from '../credentials/doubled-names';
import { issuerFinding } from '../credentials/issuer-finding';
import { checkJwt } from '../credentials/jwt-signature';
import type { SignatureFinding } from '../credentials/signing-key';
import { openJwt, type OpenedJwt } from '../credentials/vc-jwt';
import { reader, TYPES } from './sd-jwt';

/** What came of checking an SD-JWT. `claims` are those that are always there and those that were disclosed. */
export type CheckedSdJwt = Omit<CheckedCredential, 'form' | 'credential'> & {
  form: 'sd-jwt';
  claims: Json | null;
};

/** Longer texts are not read at all. */
const LONGEST = 100_000;

/** An SD-JWT or nothing like one; nobody has to decode it to know. */
export const looksLikeSdJwt = (text: string): boolean =>
  /^[\w-]+\.[\w-]+\.[\w-]+~([\w-]+~)*([\w-]+\.[\w-]+\.[\w-]+)?$/.test(text.trim());

/**
 * Checks an SD-JWT VC (`dc+sd-jwt`): signature, issuer, dates, status and form, each with its own outcome. A disclosure
 * that was changed, made up or given twice fails the signature. It never throws for what it is given, and asks nothing
 * of a network but through `keysOf` and `statusOf`. Who presents it is not looked at: ours are bound to no key.
 */
export async function readSdJwt(text: string, ask: CredentialAsk): Promise<CheckedSdJwt> {
  const given = text.trim();
  const opened = given.length <= LONGEST && looksLikeSdJwt(given) ? openJwt(given.split('~')[0] ?? '') : null;
  const claims = opened ? await claimsIn(given, opened.payload) : null;
  if (!opened || !TYPES.includes(opened.header.typ)) return unread;
  const issuer = typeof opened.payload.iss === 'string' ? opened.payload.iss : null;
  const signature = await signatureOf(opened, issuer, claims, ask);
  const { method } = signature;
  return {
    form: 'sd-jwt',
    claims,
    issuer,
    method,
    checks: [
      { name: 'signature', outcome: signature.outcome, because: signature.because },
      { name: 'issuer', ...issuerFinding(issuer, signature) },
      { name: 'dates', ...datesFinding({}, opened.payload, ask.now) },
      { name: 'status', ...(await statusFinding(opened.payload, ask)) },
      { name: 'schema', ...schemaFinding(opened) },
    ],
  };
}

/** What an SD-JWT VC says always or never: whoever holds it may not choose what it rests on. */
const always = new Set(['iss', 'nbf', 'exp', 'cnf', 'vct', 'status', 'credentialStatus']);

/** Null where a disclosure belongs to no digest, or stands in the place of a claim that is there already, or always is. */
async function claimsIn(text: string, payload: Json): Promise<Json | null> {
  try {
    const parts = await reader.decode(text);
    const used = await reader.presentableKeys(text);
    const count = parts.disclosures?.length ?? 0;
    if (used.length !== count || used.some((name) => name in payload || always.has(name))) return null;
    return (await reader.getClaims(text)) as Json;
  } catch {
    return null;
  }
}

async function signatureOf(
  opened: OpenedJwt,
  issuer: string | null,
  claims: Json | null,
  ask: CredentialAsk,
): Promise<SignatureFinding> {
  const found = await checkJwt(opened, issuer, ask);
  return found.outcome === 'passed' && !claims ? { ...found, ...failed('altered') } : found;
}

function schemaFinding({ payload, texts }: OpenedJwt): Finding<'schema'> {
  if (texts.some(hasDoubledName)) return failed('doubled');
  return typeof payload.vct === 'string' ? passed('dataModel') : failed('malformed');
}

/** Our own way of naming a status list, as in our other credentials; the Token Status List is another and not asked. */
async function statusFinding(
  { status, credentialStatus }: Json,
  { statusOf }: CredentialAsk,
): Promise<Finding<'status'>> {
  if (status !== undefined) return unknown('otherKind');
  if (credentialStatus === undefined) return passed('none');
  return statusOf ? statusOf({ credentialStatus }) : unknown('notLookedAt');
}

const passed = <Because extends string>(because: Because) => ({ outcome: 'passed', because }) as const;
const failed = <Because extends string>(because: Because) => ({ outcome: 'failed', because }) as const;
const unknown = <Because extends string>(because: Because) => ({ outcome: 'unknown', because }) as const;
const unread: CheckedSdJwt = {
  form: 'sd-jwt',
  claims: null,
  issuer: null,
  method: null,
  checks: [
    { name: 'signature', ...unknown('notLookedAt') },
    { name: 'issuer', ...unknown('notLookedAt') },
    { name: 'dates', ...unknown('notLookedAt') },
    { name: 'status', ...unknown('notLookedAt') },
    { name: 'schema', ...failed('notACredential') },
  ],
};
