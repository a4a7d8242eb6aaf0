import type { Page } from '../../shared/http/page';
import type { LedgerRoot } from './ledger-root.entity';
import { rootsPage } from './roots.view';

const published = (day: string, size: number, eight: string): LedgerRoot => ({
  id: '0b7a2f8e-6f0b-4a55-9a57-1d3f3a528f5e',
  organisationId: '5d2e1a11-9c2b-4b3b-8f57-0f7c3f0f8a52',
  slug: 'harbour',
  organisationName: 'Harbour Peer Support',
  day,
  size,
  root: eight.repeat(8),
  keyId: '3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a11',
  publicKey: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  signature: 'w'.repeat(86),
  publishedAt: new Date(`${day}T03:10:00Z`),
});

export const previews = (): Record<string, Page> => ({
  Published: rootsPage([published('2026-05-07', 41, '70152b9d'), published('2026-05-06', 40, '4c81f06e')]),
});
