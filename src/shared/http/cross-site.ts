import { Forbidden } from '../errors';

const asking = new Set(['GET', 'HEAD', 'OPTIONS']);

type Caller = { method: string; headers: Record<string, string | string[] | undefined>; host: string };

/**
 * Refuses a write that a browser sends from another website. Browsers say so in `Sec-Fetch-Site`, older ones in
 * `Origin`; programs send neither and bring their own credentials.
 */
export function refuseCrossSite({ method, headers, host }: Caller): void {
  if (asking.has(method)) return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw new Forbidden('shared.errors.crossSite');
    return;
  }
  const { origin } = headers;
  if (origin !== undefined && !sameHost(String(origin), host)) throw new Forbidden('shared.errors.crossSite');
}

const sameHost = (origin: string, host: string) => URL.canParse(origin) && new URL(origin).host === host;
