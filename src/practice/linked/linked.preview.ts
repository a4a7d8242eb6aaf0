import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { entry, people, priya, reflection, sam, vocabulary } from '../samples';
import { linkedEntriesPage, type Shown } from './linked-entries.view';
import { linkedOutcomePage } from './linked-outcome.view';
import type { RequestedEntry } from './requested-entries.service';
import type { SigningRequest } from './signing-request.entity';
import type { Visit } from './visiting.service';
import { codePage, gonePage, welcomePage } from './welcome.view';

const nothing = Buffer.alloc(0);
const token = 'token';

/** What Priya asks of Sam, for previews. */
export const request = (given: Partial<SigningRequest> = {}): SigningRequest => ({
  id: '7b2f0f4e-52f5-4a44-8a57-5d5f0d7f1a31',
  organisationId: '0f3c1d5e-8a57-4a77-9d2b-2f1d6f7b9c10',
  traineeId: priya.id,
  supervisorId: sam.id,
  askedById: priya.id,
  automatic: true,
  email: 'sam@hospital.example',
  withReflections: false,
  entries: 2,
  digest: '',
  tokenHash: nothing,
  reminderHash: null,
  codeDigest: null,
  codeExpiresAt: null,
  codeTries: 1,
  askedAt: new Date('2026-05-06T09:00:00Z'),
  expiresAt: new Date('2026-05-20T09:00:00Z'),
  openedAt: null,
  decidedAt: null,
  declined: false,
  reasonSealed: null,
  endedAt: null,
  repudiationHash: null,
  repudiableUntil: null,
  ...given,
});

/** Somebody who came by the link of it, and proved their address. */
export const visit = (given: Partial<SigningRequest> = {}): Visit => ({
  request: request(given),
  people,
  organisation: {
    id: '0f3c1d5e-8a57-4a77-9d2b-2f1d6f7b9c10',
    slug: 'harbour',
    name: 'Harbour Peer Support',
    timeZone: 'Europe/London',
    locale: 'en',
    createdAt: new Date('2026-01-01T00:00:00Z'),
  },
  proven: true,
  now: new Date('2026-05-07T09:30:00Z'),
});

const one = (id: string, given: Partial<RequestedEntry> = {}): RequestedEntry => ({
  entry: entry('submitted', { id }),
  reflection,
  reason: null,
  outcome: null,
  asAsked: true,
  ...given,
});
const first = '3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a11';
const second = '3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a12';

const shown = (given: Partial<SigningRequest> = {}, entries = [one(first), one(second)]): Shown => ({
  visit: visit(given),
  entries,
  vocabulary,
  credential: '',
  token,
});

const decided = { decidedAt: new Date('2026-05-07T09:20:00Z') };

export const previews = (): Record<string, Page> => ({
  'Opened by link': welcomePage({ ...visit(), proven: false }, token),
  'Opened by link again, when it is decided': welcomePage(visit(decided), token),
  Code: codePage(visit(), token),
  'Code, wrong': codePage(visit(), token, 'wrong'),
  'Code, too old': codePage(visit(), token, 'old'),
  'Link that opens nothing': gonePage(),
  'To be signed by link': linkedEntriesPage(shown()),
  'To be signed by link, with reflections': linkedEntriesPage(shown({ withReflections: true })),
  'To be signed by link, refused': linkedEntriesPage(shown(), {
    typed: {
      name: 'Sam Okafor',
      qualification: '',
      [`decision-${first}`]: 'return',
      [`question-${first}`]: '',
      [`decision-${second}`]: 'sign',
    },
    refused: {
      status: 422,
      error: null,
      errors: {
        [`question-${first}`]: t('practice.errors.question'),
        qualification: t('practice.linked.errors.qualification'),
        supervised: t('practice.linked.errors.supervised'),
      },
    },
  }),
  'To be signed by link, all changed since': linkedEntriesPage(
    shown({}, [one(first, { asAsked: false }), one(second, { asAsked: false })]),
  ),
  'Refused by link, without a reason': linkedEntriesPage(shown(), {
    refusing: true,
    refused: { status: 422, error: null, errors: { reason: t('practice.linked.errors.reason') } },
  }),
  'Decided by link': linkedOutcomePage(
    shown({ ...decided, repudiableUntil: new Date('2026-06-06T09:20:00Z') }, [
      one(first, { outcome: 'signed' }),
      one(second, { outcome: 'returned' }),
    ]),
  ),
  'Decided by link, sent twice': linkedOutcomePage(shown(decided), t('practice.linked.errors.decided')),
  'Refused by link': linkedOutcomePage(shown({ ...decided, declined: true })),
  'Expired while it was open': linkedOutcomePage(shown({ expiresAt: new Date('2026-05-07T09:00:00Z') })),
});
