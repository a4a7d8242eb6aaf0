import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { Actor } from '../../organisations';
import type { Held } from '../register/certificate-record.service';
import { shareSection } from '../sharing/share-section.view';
import { downloadSection } from './download.view';
import { holderPage, type HolderView } from './holder.view';
import { nameChoicePage } from './name-choice.view';
import { seenSection } from './seen.view';
import { sampleHeld as held } from '../register/samples';

const rowan: Actor = {
  personId: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e09',
  name: 'Rowan Ellis',
  email: 'rowan@harbour.example',
  organisationId: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e08',
  organisationName: 'Harbour Peer Support',
  roles: ['trainee'],
  timeZone: 'Europe/London',
  locale: 'en',
};

const shown = (today: string, more: Partial<Held> = {}, rest: Partial<HolderView> = {}): Page => {
  const one = { ...held, ...more };
  const holding = { actor: rowan, held: one };
  return holderPage({
    held: one,
    history: [],
    issuer: 'Harbour Peer Support',
    today,
    publicUrl: 'https://cairn.example',
    sections: [
      downloadSection(holding, true),
      shareSection(holding, { items: [], next: null }, 'https://cairn.example'),
      seenSection(holding, false),
    ],
    ...rest,
  });
};

export const previews = (): Record<string, Page> => ({
  Active: shown('2026-11-21'),
  'Active, without an end': shown('2026-11-21', { validUntil: null }),
  'Active, PDF not made yet': shown('2026-11-21', { rendered: false }),
  'A renewal is coming': shown('2028-03-01'),
  'The last day but one': shown('2028-04-29'),
  'The last day': shown('2028-04-30'),
  'Renewed already': shown('2028-04-20', { successorFrom: '2028-05-01' }),
  'In grace': shown('2028-05-10', { status: 'in-grace' }),
  Lapsed: shown('2028-07-01', { status: 'lapsed' }),
  Suspended: shown('2026-11-21', { status: 'suspended', standing: 'suspended' }),
  Revoked: shown(
    '2026-11-21',
    { status: 'revoked', standing: 'revoked' },
    { history: [{ what: 'revoked', publicWords: 'A decision of the certification board.' }] },
  ),
  Replaced: shown('2028-05-01', { status: 'superseded', successorFrom: '2028-05-01' }),
  'Not begun': shown('2026-04-01', { status: 'not-begun' }),
  'Name in credentials': nameChoicePage(false),
  'Name in credentials, refused': nameChoicePage(true, {
    ok: false,
    typed: {},
    errors: { named: t('certificates.holding.name.error') },
  }),
});
