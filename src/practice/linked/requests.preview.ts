import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { link, NOTHING } from '../signing/chain';
import { as, entry, noor, people, priya, sam, vocabulary } from '../samples';
import { request, visit } from './linked.preview';
import type { Repudiation, RepudiationResolution } from './repudiation.entity';
import { takingBackPage } from './repudiation.view';
import type { LinkedSignature } from './repudiations.queries';
import type { OpenedRepudiation } from './repudiation-reading.service';
import { repudiationPage, repudiationsPage } from './repudiations.view';
import type { RequestList, ShownRequest } from './requests-reading.service';
import { allRequestsPage, requestsPage } from './requests.view';

const reason = 'I left the hospital in March.';
const first = '3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a11';
const second = '3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a12';
const none = { signed: 0, returned: 0, left: 0 };
const now = new Date('2026-05-07T09:30:00Z');
const decidedAt = new Date('2026-05-06T20:00:00Z');

const nothing: RequestList = {
  part: { items: [], next: null },
  unasked: [],
  entries: [],
  people,
  search: '',
  now,
};

const asked = (given: Parameters<typeof request>[0], became = none): ShownRequest => ({
  request: request(given),
  became,
  reason: given?.declined ? reason : null,
});

const some: RequestList = {
  ...nothing,
  part: {
    items: [
      asked({ id: 'a', askedAt: new Date('2026-05-05T09:00:00Z') }),
      asked({ id: 'b', openedAt: decidedAt }),
      asked({ id: 'c', decidedAt }, { signed: 4, returned: 1, left: 1 }),
      asked({ id: 'd', decidedAt, declined: true, traineeId: noor.id }),
      asked({ id: 'e', expiresAt: new Date('2026-05-01T09:00:00Z') }),
      asked({ id: 'f', endedAt: decidedAt }),
    ],
    next: 'cursor',
  },
  unasked: [{ traineeId: priya.id, supervisorId: sam.id, entryIds: [first, second] }],
  entries: [entry('submitted', { id: first }), entry('submitted', { id: second, day: '2026-05-04' })],
};

const signature = (id: string, repudiated = false): LinkedSignature => {
  const signed = entry('signed', { id });
  const content = {
    organisationId: signed.organisationId,
    traineeId: priya.id,
    sequence: 1,
    entryId: id,
    entryVersion: 1,
    signed: '',
    statement: '',
    signerId: sam.id,
    signedAt: decidedAt,
    previousHash: NOTHING,
  };
  return { entry: signed, signOff: { ...link(content), id, kind: 'entry' }, repudiated };
};

const repudiation: Repudiation & { resolution: RepudiationResolution | null } = {
  id: '8c1f0f4e-52f5-4a44-8a57-5d5f0d7f1a41',
  organisationId: '0f3c1d5e-8a57-4a77-9d2b-2f1d6f7b9c10',
  signOffId: first,
  requestId: second,
  entryId: first,
  traineeId: priya.id,
  signerId: sam.id,
  kind: 'not-me',
  reasonSealed: '',
  repudiatedAt: decidedAt,
  resolution: null,
};
const resolution = (outcome: 'stands' | 'falls'): RepudiationResolution => ({
  id: first,
  organisationId: repudiation.organisationId,
  repudiationId: repudiation.id,
  resolvedById: noor.id,
  outcome,
  reasonSealed: '',
  resolvedAt: now,
});
const opened = (given: Partial<OpenedRepudiation> = {}): OpenedRepudiation => ({
  one: repudiation,
  entry: entry('signed'),
  reason,
  finding: null,
  people,
  vocabulary,
  ...given,
});
const copied = visit({ decidedAt, repudiableUntil: new Date('2026-06-06T09:20:00Z') });

export const previews = (): Record<string, Page> => ({
  'Signatures asked for, none': requestsPage(nothing, as(priya)),
  'Signatures asked for': requestsPage(some, as(priya)),
  'Signatures asked for, nothing ticked': requestsPage(
    some,
    as(priya),
    t('practice.linked.errors.tickEntries'),
  ),
  'Signatures by link, none': allRequestsPage(nothing, as(noor)),
  'Signatures by link': allRequestsPage(some, as(noor)),
  'Signatures by link, nobody of that name': allRequestsPage({ ...nothing, search: 'Robin' }, as(noor)),
  'Take a signature back': takingBackPage(copied, {
    token: 'token',
    signatures: [signature(first), signature(second)],
  }),
  'Take a signature back, refused': takingBackPage(
    copied,
    { token: 'token', signatures: [signature(first)] },
    {
      refused: {
        status: 422,
        error: null,
        errors: {
          signature: t('practice.linked.errors.tickSignature'),
          kind: t('practice.linked.errors.kind'),
        },
      },
    },
  ),
  'Taken back': takingBackPage(copied, { token: 'token', signatures: [signature(first, true)] }),
  'Signatures taken back, none': repudiationsPage({ part: { items: [], next: null }, people }, as(noor)),
  'Signatures taken back': repudiationsPage(
    {
      part: {
        items: [repudiation, { ...repudiation, id: 'b', resolution: resolution('stands') }],
        next: null,
      },
      people,
    },
    as(noor),
  ),
  'A signature taken back': repudiationPage(opened(), as(noor)),
  'A signature taken back, refused': repudiationPage(opened(), as(noor), {
    typed: {},
    refused: { status: 422, error: null, errors: { outcome: t('practice.linked.errors.outcome') } },
  }),
  'A signature that falls': repudiationPage(
    opened({ one: { ...repudiation, resolution: resolution('falls') }, finding: reason }),
    as(noor),
  ),
});
