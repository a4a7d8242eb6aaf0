import fc from 'fast-check';
import type { RegisterDocument, RegisterEntry } from '../../src/certificates/verifying/register-entry';
import { counts, graceEnd, statusOn, type Term } from '../../src/certificates/verifying/status';
import { answerOf, type Outcome, verdict } from '../../src/certificates/verifying/verdict';
import { document } from './register-document';

const entry = (
  more: Partial<RegisterDocument> = {},
  standing: Term['standing'] = 'active',
): RegisterEntry => ({
  code: 'XXXX-XXXX-XXXX-X',
  organisationId: '',
  certificateId: '',
  standing,
  version: 1,
  signature: null,
  keyId: null,
  document: { ...document, ...more },
});
const successor = { code: 'YYYY-YYYY-YYYY-Y', validFrom: '2028-03-01' };

test.each([
  ['the day before it begins', '2026-04-30', entry(), 'not-begun', 'not-valid', 'notBegun', 'standing'],
  ['its first day', '2026-05-01', entry(), 'active', 'valid', 'active', 'standing'],
  ['its last day', '2028-04-30', entry(), 'active', 'valid', 'active', 'standing'],
  ['the day after', '2028-05-01', entry(), 'in-grace', 'valid', 'inGrace', 'standing'],
  ['the last day of grace', '2028-05-30', entry(), 'in-grace', 'valid', 'inGrace', 'standing'],
  ['the day after grace', '2028-05-31', entry(), 'lapsed', 'not-valid', 'lapsed', 'standing'],
  [
    'the day after, without grace',
    '2028-05-01',
    entry({ graceDays: 0 }),
    'lapsed',
    'not-valid',
    'lapsed',
    'standing',
  ],
  [
    'any day, without an end',
    '2090-01-01',
    entry({ validUntil: null }),
    'active',
    'valid',
    'endless',
    'standing',
  ],
  [
    'before it begins, without an end',
    '2026-04-30',
    entry({ validUntil: null }),
    'not-begun',
    'not-valid',
    'notBegun',
    'standing',
  ],
  ['suspended', '2027-01-01', entry({}, 'suspended'), 'suspended', 'not-valid', 'active', 'suspended'],
  ['revoked', '2027-01-01', entry({}, 'revoked'), 'revoked', 'not-valid', 'active', 'revoked'],
  ['revoked and lapsed', '2029-01-01', entry({}, 'revoked'), 'revoked', 'not-valid', 'lapsed', 'revoked'],
  [
    'the day before the next term',
    '2028-02-29',
    entry({ successor }),
    'active',
    'valid',
    'active',
    'standing',
  ],
  [
    'the first day of the next term',
    '2028-03-01',
    entry({ successor }),
    'superseded',
    'not-valid',
    'active',
    'superseded',
  ],
  [
    'revoked after it was renewed',
    '2028-03-01',
    entry({ successor }, 'revoked'),
    'revoked',
    'not-valid',
    'active',
    'revoked',
  ],
])('%s (%s)', (_, today, found, status, answer, dates, decided) => {
  const said = verdict({ kind: 'found', entry: found }, today);
  expect({ status: said.status, answer: said.answer }).toEqual({ status, answer });
  const of = (name: string) => said.checks.find((check) => check.name === name)?.because;
  expect(['found', 'issuer', 'dates', 'status'].map(of)).toEqual(['found', 'issuer', dates, decided]);
});

test.each([
  ['good', 'passed', 'valid'],
  ['before', 'not-made', 'valid'],
  ['unreachable', 'unknown', 'cannot-tell'],
  ['altered', 'failed', 'not-valid'],
  ['unknownKey', 'failed', 'not-valid'],
  ['revokedKey', 'failed', 'not-valid'],
] as const)('a signature that is %s makes a good entry %s: %s', (signed, outcome, answer) => {
  const said = verdict({ kind: 'found', entry: entry() }, '2027-01-01', signed);
  expect(said.answer).toBe(answer);
  expect(said.checks.find(({ name }) => name === 'signature')).toEqual({
    name: 'signature',
    outcome,
    because: `register.${signed}`,
  });
});

test.each([
  [{ kind: 'unknown' } as const, 'not-valid', 'failed', 'unknown'],
  [{ kind: 'unreachable' } as const, 'cannot-tell', 'unknown', 'unreachable'],
  [{ kind: 'unread', because: 'mistyped' } as const, 'cannot-tell', 'unknown', 'mistyped'],
  [{ kind: 'unread', because: 'wrong-length' } as const, 'cannot-tell', 'unknown', 'wrongLength'],
])('a register that says %j makes the verdict %s', (lookup, answer, outcome, because) => {
  const said = verdict(lookup, '2026-05-01');
  expect([said.answer, said.status, said.graceUntil]).toEqual([answer, null, null]);
  expect(said.checks[0]).toEqual({ name: 'found', outcome, because });
  expect(new Set(said.checks.slice(1).map((check) => check.outcome))).toEqual(new Set(['not-made']));
});

test('one failed check makes it not valid, else one that was not made means nobody can tell', () => {
  const checks = (outcomes: Outcome[]) =>
    outcomes.map((outcome) => ({ name: 'found' as const, outcome, because: '' }));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Outcome>('passed', 'failed', 'unknown', 'not-made'), { minLength: 1 }),
      (outcomes) => {
        const expected = outcomes.includes('failed')
          ? 'not-valid'
          : outcomes.includes('unknown')
            ? 'cannot-tell'
            : 'valid';
        expect(answerOf(checks(outcomes))).toBe(expected);
      },
    ),
  );
});

const isoDay = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));

test('a certificate that has stopped counting never counts again by itself', () => {
  fc.assert(
    fc.property(
      isoDay,
      fc.option(isoDay),
      fc.nat(90),
      fc.option(isoDay),
      isoDay,
      isoDay,
      (from, until, graceDays, successorFrom, one, other) => {
        fc.pre(until === null || until >= from);
        const [earlier = '', later = ''] = [one, other].sort();
        const term: Term = {
          standing: 'active',
          validFrom: from,
          validUntil: until,
          graceDays,
          successorFrom,
        };
        fc.pre(earlier >= from && !counts(statusOn(term, earlier)));
        expect(counts(statusOn(term, later))).toBe(false);
      },
    ),
  );
});

test('what is suspended or revoked never counts, whatever the dates say', () => {
  fc.assert(
    fc.property(isoDay, isoDay, fc.constantFrom('suspended', 'revoked'), (validFrom, today, standing) => {
      expect(
        counts(statusOn({ standing, validFrom, validUntil: null, graceDays: 0, successorFrom: null }, today)),
      ).toBe(false);
    }),
  );
});

test('grace is counted in days, over months and leap years', () => {
  expect(graceEnd('2028-02-15', 30)).toBe('2028-03-16');
  expect(graceEnd('2027-12-31', 1)).toBe('2028-01-01');
});
