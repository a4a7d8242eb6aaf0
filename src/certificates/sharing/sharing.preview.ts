import { type Page, page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { Status } from '../verifying/status';
import { shareFormPage, type Sharing } from './share-form.view';
import type { OwnLink } from './share-links.queries';
import { shareLinkPage, shareLinksPage } from './share-links.view';
import { type Condition, disclosed, type Shareable, shareable } from './shareable';
import type { Opened } from './share-viewing.service';
import { sharedPage } from './shared.view';
import { sampleShared as all } from '../holding/samples';
import { sampleHeld as held } from '../register/samples';

const at = new Date('2026-11-21T10:12:00Z');

const opened = (
  shows: readonly Shareable[],
  status: Status = 'active',
  purpose: string | null = null,
  signature: Condition['signature'] = 'passed',
): Opened => ({
  kind: 'open',
  endsOn: '2026-12-21',
  purpose,
  disclosed: disclosed(all, { status, signature }, shows),
});

/** As a page among others: its own status would say that something is wrong with the preview. */
const calmly = ({ template, view }: Page): Page => page(template, view, { layout: 'public' });

const sharing = (more: Partial<Sharing> = {}): Page =>
  shareFormPage({
    held,
    source: {
      all,
      condition: { status: 'active', signature: 'passed' },
      today: '2026-11-21',
      timeZone: 'Europe/London',
    },
    formKey: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e10',
    typed: null,
    draft: { shows: [], endsOn: '2026-12-21' },
    ...more,
  });

const link: OwnLink = {
  id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e20',
  certificateId: held.id,
  label: 'Riverside Community Trust',
  purpose: 'Application for the evening service',
  purposeShown: true,
  shows: ['name', 'programme', 'dates'],
  madeAt: new Date('2026-11-21T09:00:00Z'),
  endsOn: '2026-12-21',
  endedAt: null,
  views: 3,
  lastViewed: new Date('2026-11-21T10:00:00Z'),
  state: 'open',
  address: 'https://cairn.example/s/1f8k3Zt2vYq0mL5xN7aBcDeFgHiJkLmNoPqRsTuVwXy',
};
const shut: OwnLink = { ...link, state: 'ended', endedAt: new Date('2026-11-22T09:00:00Z'), address: null };
const unseen: OwnLink = { ...link, label: 'Jo', purpose: null, shows: [], views: 0, lastViewed: null };
const hours = [
  { hour: new Date('2026-11-21T10:00:00Z'), views: 2 },
  { hour: new Date('2026-11-21T09:00:00Z'), views: 1 },
];
const own = (one: OwnLink, seen: typeof hours = []) => shareLinkPage(one, held, seen, 'Europe/London');
const listed = (items: OwnLink[], next: string | null = null) =>
  shareLinksPage(held, { items, next }, 'Europe/London');

const receivers = (): Record<string, Page> => ({
  'Shared: everything': sharedPage(opened(shareable, 'active', 'Application for the evening service'), at),
  'Shared: only whether it counts': sharedPage(opened([]), at),
  'Shared: name and dates, in grace': sharedPage(opened(['name', 'dates'], 'in-grace'), at),
  'Shared: lapsed': sharedPage(opened(['name'], 'lapsed'), at),
  'Shared: suspended': sharedPage(opened(['name'], 'suspended'), at),
  'Shared: revoked': sharedPage(opened(['name', 'programme'], 'revoked'), at),
  'Shared: replaced': sharedPage(opened([], 'superseded'), at),
  'Shared: not begun': sharedPage(opened([], 'not-begun'), at),
  'Shared: not signed any more': sharedPage(opened(['name'], 'active', null, 'failed'), at),
  'Shared: signature cannot be checked': sharedPage(opened(['name'], 'active', null, 'unknown'), at),
  'Shared: link ended': calmly(sharedPage({ kind: 'ended' }, at)),
  'Shared: last day over': calmly(sharedPage({ kind: 'over', endsOn: '2026-11-20' }, at)),
  'Shared: no such link': calmly(sharedPage({ kind: 'unknown' }, at)),
});

export const previews = (): Record<string, Page> => ({
  ...receivers(),
  'Make a link': sharing(),
  'Make a link, chosen': sharing({
    typed: {
      label: 'Jo',
      shows: ['name', 'hours'],
      purpose: 'A reference',
      purposeShown: 'yes',
      endsOn: '2026-12-21',
    },
    draft: { shows: ['name', 'hours'], purpose: 'A reference', purposeShown: 'yes', endsOn: '2026-12-21' },
  }),
  'Make a link, refused': sharing({
    typed: { endsOn: '2028-01-01' },
    draft: { shows: [], endsOn: '2028-01-01' },
    refused: {
      status: 422,
      errors: {
        label: t('certificates.sharing.errors.label'),
        endsOn: t('certificates.sharing.errors.endsOn'),
      },
      error: null,
    },
  }),
  Links: listed([link, unseen, shut], '2026-11-21T09:00:00.000Z~0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e20'),
  'Links, none': listed([]),
  Link: own(link, hours),
  'Link, not opened yet': own(unseen),
  'Link, ended': own(shut, hours),
  'Link, last day over': own({ ...link, state: 'over', address: null }, hours),
  'Link, address not known any more': own({ ...link, address: null }),
});
