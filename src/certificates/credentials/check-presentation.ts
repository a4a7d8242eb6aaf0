import { checkCredential, type CheckedCredential, type CredentialAsk } from './check-credential';
import { type Finding, idOf, isObject, type Json, listOf } from './credential';
import { controllerOf } from './did';
import { envelopedJwt, isEnvelope } from './envelope';
import { presentationFaults } from './presentation-structure';
import type { Fault } from './rules';
import { checkJwt } from './jwt-signature';
import { checkProofs } from './signature';
import type { SignatureFinding } from './signing-key';
import { openJwt } from './vc-jwt';

/** What came of checking a presentation and every credential in it. */
export type CheckedPresentation = {
  signature: SignatureFinding;
  /** Whether whoever presents is whom the presentation names. */
  holder: Finding<'issuer' | 'status'>;
  faults: Fault[];
  credentials: CheckedCredential[];
};

/** What a presentation is checked with; `challenge` and `domain` are those that whoever asked for it gave. */
export type PresentationAsk = CredentialAsk & { challenge?: string; domain?: string };

/** Checks a presentation: who presents, that it answers what was asked, and each credential in it. It never throws. */
export async function checkPresentation(given: unknown, ask: PresentationAsk): Promise<CheckedPresentation> {
  const { presentation, signature } = await readAndCheck(given, { ...ask, purpose: 'authentication' });
  const faults = presentation ? presentationFaults(presentation) : [{ at: '', rule: 'presentation' }];
  const readable = presentation && faults.length === 0;
  const credentials = readable ? await checkEach(listOf(presentation.verifiableCredential), ask) : [];
  return { signature, holder: holderFinding(presentation, signature), faults, credentials };
}

/** NOTE: the question that was asked is answered by whoever presents, not by the issuers. */
async function checkEach(
  given: unknown[],
  { keysOf, now, statusOf }: CredentialAsk,
): Promise<CheckedCredential[]> {
  const checked: CheckedCredential[] = [];
  for (const one of given) {
    checked.push(await checkCredential(one as object, { keysOf, now, ...(statusOf ? { statusOf } : {}) }));
  }
  return checked;
}

type Ask = PresentationAsk & { purpose: 'authentication' };
type Read = { presentation: Json | null; signature: SignatureFinding };

const unread: Read = {
  presentation: null,
  signature: { outcome: 'failed', because: 'malformed', method: null },
};

async function readAndCheck(given: unknown, ask: Ask): Promise<Read> {
  if (isObject(given) && isEnvelope(given, 'EnvelopedVerifiablePresentation')) {
    return readJwt(envelopedJwt(given, 'EnvelopedVerifiablePresentation') ?? '', ask);
  }
  if (typeof given === 'string') return readJwt(given, ask);
  return isObject(given)
    ? { presentation: given, signature: await checkProofs(given, idOf(given.holder), ask) }
    : unread;
}

async function readJwt(jwt: string, ask: Ask): Promise<Read> {
  const opened = openJwt(jwt);
  if (!opened || 'vc' in opened.payload || 'vp' in opened.payload) return unread;
  const { nonce, aud } = opened.payload;
  const answers =
    (ask.challenge === undefined || nonce === ask.challenge) &&
    (ask.domain === undefined || listOf(aud).includes(ask.domain));
  const signature = await checkJwt(opened, idOf(opened.payload.holder), ask);
  const presentation = opened.payload;
  return answers
    ? { presentation, signature }
    : { presentation, signature: { outcome: 'failed', because: 'otherQuestion', method: signature.method } };
}

function holderFinding(
  presentation: Json | null,
  { method }: SignatureFinding,
): Finding<'issuer' | 'status'> {
  const holder = idOf(presentation?.holder);
  if (!holder) return { outcome: 'passed', because: 'none' };
  if (!method) return { outcome: 'unknown', because: 'notLookedAt' };
  return controllerOf(method) === holder
    ? { outcome: 'passed', because: 'matches' }
    : { outcome: 'failed', because: 'another' };
}
