/**
 * The identifier under which an organisation signs (`did:web`): it leads to the document with its keys, at
 * `/orgs/<slug>/did.json` of the platform.
 */
export function didOf(publicUrl: string, slug: string): string {
  const { host, pathname } = new URL(publicUrl);
  const path = pathname.split('/').filter(Boolean);
  return ['did', 'web', encodeURIComponent(host), ...path, 'orgs', slug].join(':');
}

/** The name of one key of whoever goes by an identifier. */
export const methodOf = (did: string, keyId: string): string => `${did}#${keyId}`;

/** Whose key it is by its name: everything before the `#`. */
export const controllerOf = (method: string): string => method.split('#', 1)[0] ?? '';

/** The slug of the organisation of this platform that goes by an identifier; null for anybody else's. */
export function slugOf(publicUrl: string, did: string): string | null {
  const ours = didOf(publicUrl, '');
  const slug = did.startsWith(ours) ? did.slice(ours.length) : '';
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? slug : null;
}

/** As `slugOf`, under whatever address a platform can be reached, or could. */
export const organisationIn = (did: string): string | null =>
  /^did:web:.+:orgs:([^:]+)$/.exec(did)?.[1] ?? null;

/** Where the document of a `did:web` is kept; null for what is no such identifier. */
export function documentAddress(did: string): string | null {
  const parts = did.split(':');
  if (parts[0] !== 'did' || parts[1] !== 'web' || parts.length < 3) return null;
  try {
    const [host = '', ...path] = parts.slice(2).map(decodeURIComponent);
    const whole = [host, ...(path.length > 0 ? path : ['.well-known'])];
    if (whole.some((part) => part === '' || /[%/?#@\\\s]|^\.{1,2}$/.test(part))) return null;
    return new URL(`https://${whole.join('/')}/did.json`).href;
  } catch {
    return null;
  }
}
