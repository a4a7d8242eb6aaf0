import { page, type Page } from '../../shared/http/page';
import type { Listed, PublicIssuer } from './public-register.queries';
import { publicRegisterPage } from './public-register.view';

const issuer: PublicIssuer = {
  id: '',
  name: 'Harbour Peer Support',
  slug: 'harbour-peer-support',
  timeZone: 'Europe/London',
};
const rowan: Listed = {
  seriesId: '',
  code: '7K3M-9QXD-2F4H-6',
  holder: 'Rowan Ellis',
  programme: 'Peer Supporter',
  validUntil: '2028-04-30',
  status: 'active',
};
const items: Listed[] = [
  { ...rowan, holder: 'Анна Ковальчук', status: 'in-grace' },
  { ...rowan, holder: 'Noor Haddad', status: 'revoked' },
  rowan,
];
const programmes = ['Mentor', 'Peer Supporter'];
const wish = { search: undefined, after: undefined, programme: undefined };

/** As a page among others. */
const calmly = ({ template, view }: Page): Page => page(template, view, { layout: 'public' });

export const previews = (): Record<string, Page> => ({
  'Public register': calmly(publicRegisterPage(issuer, { items, next: 'x' }, { wish, programmes })),
  'Public register, nobody yet': publicRegisterPage(
    issuer,
    { items: [], next: null },
    { wish, programmes: [] },
  ),
  'Public register, not found': publicRegisterPage(
    issuer,
    { items: [], next: null },
    { wish: { ...wish, search: 'Zzz' }, programmes },
  ),
});
