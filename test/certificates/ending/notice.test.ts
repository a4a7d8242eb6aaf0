import { type Notice, noticeOn } from '../../../src/certificates/ending/notice';
import type { Term } from '../../../src/certificates/verifying/status';

const term: Term = {
  standing: 'active',
  validFrom: '2026-05-01',
  validUntil: '2028-04-30',
  graceDays: 30,
  successorFrom: null,
};

test.each<[string, Partial<Term>, Notice | null]>([
  ['2028-01-30', {}, null],
  ['2028-01-31', {}, 'ends-in-90'],
  ['2028-02-06', {}, 'ends-in-90'],
  ['2028-02-07', {}, null],
  ['2028-03-30', {}, null],
  ['2028-03-31', {}, 'ends-in-30'],
  ['2028-04-06', {}, 'ends-in-30'],
  ['2028-04-07', {}, null],
  ['2028-04-30', {}, null],
  ['2028-05-01', {}, 'in-grace'],
  ['2028-05-07', {}, 'in-grace'],
  ['2028-05-08', {}, null],
  ['2028-05-30', {}, null],
  ['2028-05-31', {}, 'lapsed'],
  ['2028-06-06', {}, 'lapsed'],
  ['2028-06-07', {}, null],
  ['2028-05-01', { graceDays: 0 }, 'lapsed'],
  ['2028-05-03', { graceDays: 1 }, 'lapsed'],
  ['2028-01-31', { validUntil: null }, null],
  ['2028-01-31', { successorFrom: '2028-05-01' }, null],
  ['2028-05-31', { successorFrom: '2028-05-01' }, null],
  ['2028-03-31', { standing: 'suspended' }, null],
  ['2028-05-31', { standing: 'revoked' }, null],
  ['2028-01-31', { validFrom: '2027-11-03' }, null],
  ['2028-01-31', { validFrom: '2027-11-02' }, 'ends-in-90'],
  ['2028-03-31', { validFrom: '2028-03-02' }, null],
  ['2028-03-31', { validFrom: '2028-04-01' }, null],
])('on %s the holder of %j is told %p', (today, more, told) =>
  expect(noticeOn({ ...term, ...more }, today)).toBe(told),
);
