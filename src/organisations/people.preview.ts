import type { Page } from '../shared/http/page';
import { Conflict } from '../shared/errors';
import { leavingPage } from './leaving.view';
import { invitationPage, peoplePage } from './people.view';
import { t } from '../shared/text';

const sam = {
  id: '7f0c3a52-8f5e-4b0a-9a3e-3f1f6f0f7a11',
  name: 'Sam Okafor',
  email: 'sam@harbour.example',
  roles: ['supervisor' as const],
  joinedAt: new Date('2026-01-12T10:00:00Z'),
};

export const previews = (): Record<string, Page> => ({
  People: peoplePage({ items: [sam], next: 'cursor' }, ''),
  'People, nobody found': peoplePage({ items: [], next: null }, 'Zo'),
  'Somebody leaves': leavingPage({ person: sam, consequences: [sam.name], refused: null }),
  'The last owner stays': leavingPage({
    person: sam,
    consequences: [],
    refused: new Conflict('organisations.leaving.lastOwner'),
  }),
  Invite: invitationPage(),
  'Invite, refused': invitationPage({
    ok: false,
    typed: { name: 'Zoë' },
    errors: { email: t('organisations.people.emailNeeded') },
  }),
});
