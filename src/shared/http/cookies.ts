/** How a cookie is named and guarded: `__Host-` wherever browsers accept it, which is https and localhost. */
export type CookieStyle = { prefix: '__Host-' | ''; secure: boolean };

export function cookieStyle(publicUrl: string): CookieStyle {
  const { protocol, hostname } = new URL(publicUrl);
  const trusted = protocol === 'https:' || hostname === 'localhost';
  return { prefix: trusted ? '__Host-' : '', secure: trusted };
}

/** The attributes every cookie of ours has. */
export const cookieOptions = ({ secure }: CookieStyle) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const;
