import type { Page } from '../../shared/http/page';
import type { ApiKey } from './api-key.entity';
import { apiKeysPage, newKeyPage, revokeKeyPage, shownOncePage } from './api-keys.view';

const here = { now: new Date('2026-11-21T10:12:00Z'), timeZone: 'Europe/London' };
const key: ApiKey = {
  id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e01',
  organisationId: '',
  name: 'Staff system',
  prefix: 'cairn_0f1e2d3c4b5a',
  hash: Buffer.alloc(32),
  scopes: ['verify', 'watch'],
  madeBy: '',
  madeAt: new Date('2026-10-01T09:00:00Z'),
  expiresAt: new Date('2027-10-01T09:00:00Z'),
  lastUsedAt: new Date('2026-11-20T16:40:00Z'),
  revokedAt: null,
};
const others: ApiKey[] = [
  {
    ...key,
    id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e02',
    name: 'Trial',
    scopes: ['verify'],
    lastUsedAt: null,
    expiresAt: null,
    revokedAt: new Date('2026-11-01T09:00:00Z'),
  },
  {
    ...key,
    id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e03',
    name: 'Last year’s',
    expiresAt: new Date('2026-01-01T09:00:00Z'),
  },
];

export const previews = (): Record<string, Page> => ({
  'Keys, none': apiKeysPage([], here),
  Keys: apiKeysPage([key, ...others], here),
  'New key': newKeyPage(key.id),
  'New key, refused': newKeyPage(key.id, {
    typed: { name: '' },
    why: {
      status: 422,
      errors: { name: 'Write what the key is for.', scopes: 'Choose at least one.' },
      error: null,
    },
  }),
  'Key made': shownOncePage('Staff system', 'cairn_0f1e2d3c4b5a_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw4dGJqN2bA1w'),
  Revoke: revokeKeyPage(key),
});
