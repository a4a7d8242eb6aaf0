import {
  changesBetween,
  type Known,
  knownOf,
  lookAgainOn,
  mayBeTold,
} from '../../../src/certificates/watching/changes';
import { answersOf, askAgainFrom, canAnswer, needsAsking } from '../../../src/certificates/watching/consent';
import type { RegisterDocument } from '../../../src/certificates/verifying/register-entry';

const document = {
  holder: 'Rowan Ellis',
  programme: 'Peer Supporter',
  validFrom: '2026-05-01',
  validUntil: '2028-04-30',
  graceDays: 30,
  successor: null,
} as RegisterDocument;
const known: Known = {
  status: 'active',
  holder: 'Rowan Ellis',
  programme: 'Peer Supporter',
  validUntil: '2028-04-30',
  soon: null,
  successor: null,
};

test.each<[string, Partial<Known>, Partial<Known>, string[]]>([
  ['nothing', {}, {}, []],
  ['revoked', {}, { status: 'revoked' }, ['revoked']],
  ['revoked while suspended', { status: 'suspended' }, { status: 'revoked' }, ['revoked']],
  ['suspended', {}, { status: 'suspended' }, ['suspended']],
  ['back again', { status: 'suspended' }, {}, ['reinstated']],
  ['back again after the end', { status: 'suspended' }, { status: 'lapsed' }, ['reinstated', 'lapsed']],
  ['over', { status: 'in-grace' }, { status: 'lapsed' }, ['lapsed']],
  ['in grace', { soon: 30 }, { status: 'in-grace' }, ['in-grace']],
  ['a next term', {}, { successor: 'X' }, ['renewed']],
  ['a later end', {}, { validUntil: '2029-04-30' }, ['renewed']],
  ['no end any more', {}, { validUntil: null }, ['renewed']],
  ['an earlier end', {}, { validUntil: '2027-04-30' }, []],
  ['another name', {}, { holder: 'Rowan Ellis-Nair' }, ['corrected']],
  ['another title', {}, { programme: 'Mentor' }, ['corrected']],
  ['soon', {}, { soon: 90 }, ['expiring']],
  ['sooner', { soon: 90 }, { soon: 30 }, ['expiring']],
  ['as soon as before', { soon: 60 }, { soon: 60 }, []],
  ['not soon any more', { soon: 30 }, { soon: null, successor: 'X' }, ['renewed']],
])('%s', (_, before, now, told) =>
  expect(changesBetween({ ...known, ...before }, { ...known, ...now })).toEqual(told),
);

test.each([
  ['2028-01-30', null],
  ['2028-01-31', 90],
  ['2028-03-01', 60],
  ['2028-03-31', 30],
  ['2028-04-30', 30],
  ['2028-05-01', null],
] as const)('on %s it ends within %p days', (today, soon) =>
  expect(knownOf({ standing: 'active', document }, today).soon).toBe(soon),
);

test.each([
  ['2026-04-01', '2026-05-01'],
  ['2026-05-01', '2028-01-31'],
  ['2028-01-31', '2028-03-01'],
  ['2028-03-31', '2028-05-01'],
  ['2028-05-01', '2028-05-31'],
  ['2028-05-31', null],
])('on %s the next look is on %p', (today, next) =>
  expect(lookAgainOn({ standing: 'active', document }, today)).toBe(next),
);

test('without an end there is no next look, unless a next term begins', () => {
  const endless = { ...document, validUntil: null };
  expect(lookAgainOn({ standing: 'active', document: endless }, '2026-06-01')).toBeNull();
  const successor = { code: 'X', validFrom: '2027-01-01' };
  const renewed = { standing: 'active' as const, document: { ...endless, successor } };
  expect(lookAgainOn(renewed, '2026-06-01')).toBe('2027-01-01');
  expect(knownOf(renewed, '2026-06-01')).toMatchObject({ soon: null, successor: 'X' });
});

test.each([
  ['revoked', 'agreed', null, true],
  ['revoked', 'ended', null, false],
  ['agreed', 'declined', null, false],
  ['ended', 'ended', null, true],
  ['ended', 'agreed', null, false],
  ['declined', 'declined', null, true],
  ['declined', 'ended', null, false],
  ['ended', 'ended', new Date(), false],
  ['revoked', 'agreed', new Date(), false],
] as const)('%s is told where the holder %s and the removal is %p: %p', (kind, consent, removedAt, told) =>
  expect(mayBeTold(kind, { consent, removedAt })).toBe(told),
);

test('a holder answers what fits', () => {
  expect(answersOf.agreed).toEqual(['ended']);
  expect([canAnswer('asked', 'declined'), canAnswer('asked', 'ended'), canAnswer('ended', 'agreed')]).toEqual(
    [true, false, true],
  );
});

test('a no is respected for ninety days; a removal is forgotten after one', () => {
  const now = new Date('2026-11-21T10:00:00Z');
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const no = { consent: 'declined' as const, removedAt: null };
  expect(askAgainFrom({ ...no, answeredAt: ago(89) }, now)).toEqual(ago(-1));
  expect(askAgainFrom({ ...no, answeredAt: ago(90) }, now)).toBeNull();
  expect(askAgainFrom({ consent: 'agreed', answeredAt: ago(1), removedAt: null }, now)).toBeNull();
  const yes = { consent: 'agreed' as const, answeredAt: ago(9) };
  expect(needsAsking({ ...yes, removedAt: null }, now)).toBe(false);
  expect(needsAsking({ ...yes, removedAt: ago(1) }, now)).toBe(false);
  expect(needsAsking({ ...yes, removedAt: ago(2) }, now)).toBe(true);
  expect(needsAsking({ ...no, answeredAt: ago(99) }, now)).toBe(true);
});
