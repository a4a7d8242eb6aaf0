import type { PublicKey } from '../../../organisations';
import type { Page } from '../../../shared/http/page';
import { keyRevocationPage, keysPage } from './keys.view';
import { revocationOf } from './keys.schemas';
import { readForm } from '../../../shared/http/forms';

const at = (day: string) => new Date(`${day}T09:00:00Z`);
const key = (id: string, made: string, ended: Partial<PublicKey> = {}): PublicKey => ({
  id,
  publicKey: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  createdAt: at(made),
  retiredAt: null,
  revokedAt: null,
  ...ended,
});
const inUse = key('5d0f3c1a-2b7e-4f7a-9c3d-6e1f0a2b3c01', '2026-05-03');
const retired = key('81b2c9d0-7a6f-4e5d-8c4b-3a2918070f02', '2025-05-03', { retiredAt: at('2026-05-03') });
const revoked = key('c40e7b6a-1d2c-4b3a-a998-877665544303', '2024-05-03', {
  retiredAt: at('2025-05-03'),
  revokedAt: at('2025-05-03'),
});
const signed = new Map([
  [inUse.id, 1],
  [retired.id, 240],
]);
const where = { slug: 'harbour', timeZone: 'Europe/London', notBelieved: 0 };

export const previews = (): Record<string, Page> => {
  const refused = readForm(revocationOf(inUse.id), { confirm: 'yes' });
  return {
    Keys: keysPage([revoked, retired, inUse], signed, where),
    'A key was revoked': keysPage([revoked, retired, inUse], signed, { ...where, notBelieved: 240 }),
    'No key yet': keysPage([], new Map(), where),
    'Revoke a key': keyRevocationPage({ key: retired, signed: 240 }),
    'Revoke a key, refused': keyRevocationPage({ key: inUse, signed: 0 }, refused.ok ? undefined : refused),
  };
};
