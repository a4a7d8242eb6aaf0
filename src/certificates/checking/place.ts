import { verificationPath } from '../verifying/code';

/** Where somebody checks: on the public pages, or with the menu around them. */
export type Place = {
  base: '/verify' | '/certificates/verify';
  layout: 'public' | 'app';
  /** What the code of a certificate is put behind to have it shown there. */
  found: string;
};

export const publicly: Place = { base: '/verify', layout: 'public', found: verificationPath('') };
export const inside: Place = {
  base: '/certificates/verify',
  layout: 'app',
  found: '/certificates/verify?code=',
};

/** Where a request asks. */
export const placeOf = ({ url }: { url: string }): Place => (url.startsWith(inside.base) ? inside : publicly);
