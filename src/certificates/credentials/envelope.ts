import { CREDENTIALS_V2 } from './contexts';
import { hasType, type Json, listOf } from './credential';

/** What is said to be in an envelope: a credential or a presentation. */
export type Envelope = 'EnvelopedVerifiableCredential' | 'EnvelopedVerifiablePresentation';

const mediaTypes: Record<Envelope, RegExp> = {
  EnvelopedVerifiableCredential:
    /^data:application\/(vc\+jwt|vc-ld\+jwt|vc\+ld\+json\+jwt|jwt)(;[^,]*)?,(.+)$/,
  EnvelopedVerifiablePresentation:
    /^data:application\/(vp\+jwt|vp-ld\+jwt|vp\+ld\+json\+jwt|jwt)(;[^,]*)?,(.+)$/,
};

export const isEnvelope = (value: Json, envelope: Envelope): boolean => hasType(value, envelope);

/** The JWT in an object that is an envelope; null when the envelope is not made as it has to be. */
export function envelopedJwt(value: Json, envelope: Envelope): string | null {
  if (!listOf(value['@context']).includes(CREDENTIALS_V2)) return null;
  return typeof value.id === 'string' ? (mediaTypes[envelope].exec(value.id)?.[3] ?? null) : null;
}
