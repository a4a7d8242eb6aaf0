import { type Act, acts, type Bearing, possible, refusal } from '../../src/certificates/lifecycle/acts';
import { nextTerm } from '../../src/certificates/lifecycle/renewal';

const active: Bearing = { standing: 'active', replaced: false, erased: false, newest: true, endless: false };

test.each<[string, Partial<Bearing>, Act[]]>([
  ['active', {}, ['suspend', 'correct', 'renew', 'replace', 'revoke', 'erase']],
  ['active, without an end', { endless: true }, ['suspend', 'correct', 'replace', 'revoke', 'erase']],
  ['active, with a later term', { newest: false }, ['suspend', 'correct', 'replace', 'revoke', 'erase']],
  ['suspended', { standing: 'suspended' }, ['reinstate', 'correct', 'replace', 'revoke', 'erase']],
  ['revoked', { standing: 'revoked' }, ['erase']],
  ['replaced', { replaced: true }, ['correct', 'revoke', 'erase']],
  ['erased', { erased: true }, ['suspend', 'revoke']],
  ['erased and suspended', { erased: true, standing: 'suspended' }, ['reinstate', 'revoke']],
  ['erased and revoked', { erased: true, standing: 'revoked' }, []],
])('%s: what can be done', (_, changes, expected) => {
  const bearing = { ...active, ...changes };
  expect(possible(bearing)).toEqual(expected);
  for (const act of acts) expect(refusal(act, bearing) === null).toBe(expected.includes(act));
});

test.each([
  ['early: from the day after the end', '2026-05-01', '2028-04-30', '2028-03-12', '2028-05-01', '2030-04-30'],
  ['on the last day', '2026-05-01', '2028-04-30', '2028-04-30', '2028-05-01', '2030-04-30'],
  ['a day late: from that day', '2026-05-01', '2028-04-30', '2028-05-01', '2028-05-01', '2030-04-30'],
  ['months late: from that day', '2026-05-01', '2028-04-30', '2028-09-15', '2028-09-15', '2030-09-14'],
  ['a year from a leap day', '2024-02-29', '2025-02-27', '2025-01-01', '2025-02-28', '2026-02-26'],
  ['some days only', '2026-05-01', '2026-05-10', '2026-05-05', '2026-05-11', '2026-05-20'],
])('the next term, renewed %s', (_, validFrom, validUntil, today, begins, ends) => {
  expect(nextTerm({ validFrom, validUntil }, today)).toEqual({ validFrom: begins, validUntil: ends });
});
