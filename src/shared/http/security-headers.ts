const directives = {
  'default-src': "'none'",
  'script-src': "'none'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** Whether people reach us by https, which then is all they may use. */
type Reached = { https: boolean };

/**
 * What every answer carries: helmet's headers, worked out once, with a policy under which no script runs at all.
 * A page that has scripts is sent with `scriptPolicy` instead.
 */
export const securityHeaders = ({ https }: Reached): Record<string, string> => ({
  'content-security-policy': policy({ https }),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
});

/** No page of ours may use these, but for the one that scans certificates, which says so itself. */
const permissions = 'camera=(), geolocation=(), microphone=()';

/** All that every answer carries. */
export const everyHeader = (reached: Reached): Record<string, string> => ({
  ...securityHeaders(reached),
  'permissions-policy': permissions,
});

/** The policy of a page whose own scripts, and what they load, carry this nonce. */
export const scriptPolicy = (nonce: string, { https }: Reached): string =>
  policy({ https }, `'strict-dynamic' 'nonce-${nonce}'`);

function policy({ https }: Reached, scripts = directives['script-src']): string {
  const all = Object.entries({ ...directives, 'script-src': scripts }).map(
    ([name, value]) => `${name} ${value}`,
  );
  return [...all, ...(https ? ['upgrade-insecure-requests'] : [])].join(';');
}
