import { type Act, acts, type Bearing, possible, refusal } from '../../src/certificates/lifecycle/acts';
import { renamed } from '../../src/certificates/lifecycle/renamed';
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

test.each([
  ['Rowan Ellis', 'Rowan Ellis has done it.', 'Rowan Ward has done it.'],
  [
    'Al',
    'Al, also called Al, has done it in Alabama.',
    'Rowan Ward, also called Rowan Ward, has done it in Alabama.',
  ],
  ['Al', 'has met every requirement at Alliance.', 'has met every requirement at Alliance.'],
  ['Pe', 'has met every requirement of Peer $& Supporter', 'has met every requirement of Peer $& Supporter'],
  ['Ada', 'Adas Zeugnis', 'Rowan Wards Zeugnis'],
  ['田中', 'これは田中さんの証明書です', 'これはRowan Wardさんの証明書です'],
  ['All (Alliance)', 'All (Alliance) has done it.', 'Rowan Ward has done it.'],
])('a text about %s is about Rowan Ward: %s', (from, text, anew) => {
  const apartFrom = ['Peer $& Supporter', 'Alliance'];
  expect(renamed([text], { from, to: 'Rowan Ward', apartFrom })(text)).toBe(anew);
});
