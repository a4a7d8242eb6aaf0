import { domainHours } from '../../src/programmes/candidacies/domain-hours';
import type { Evidence, Finding } from '../../src/programmes/rules/finding';

const evidence = (id: string, domains: string[], kind: Evidence['kind'] = 'practice-entry'): Evidence => ({
  kind,
  id,
  day: '2026-03-01',
  minutes: 60,
  domains,
});
const finding = (counted: Evidence[], parts: Finding[] = []) => ({ counted, parts }) as unknown as Finding;
const entries = [
  {
    id: 'a',
    shares: [
      { domain: 'listening', minutes: 40 },
      { domain: 'housing', minutes: 20 },
    ],
  },
  { id: 'b', shares: [{ domain: 'listening', minutes: 30 }] },
  { id: 'c', shares: [{ domain: 'listening', minutes: 500 }] },
];

test('practice counts once in its domains, however many requirements it met; what did not count is left out', () => {
  const findings = [
    finding([evidence('a', ['listening', 'housing'])]),
    finding([], [finding([evidence('a', ['listening']), evidence('b', ['listening'])])]),
    finding([evidence('c', ['listening'], 'supervision-session')]),
  ];
  expect(domainHours(findings, entries)).toEqual([
    { domain: 'listening', minutes: 70 },
    { domain: 'housing', minutes: 20 },
  ]);
});

test('of an entry that counted in part, only the domains that did', () => {
  expect(domainHours([finding([evidence('a', ['housing'])])], entries)).toEqual([
    { domain: 'housing', minutes: 20 },
  ]);
});
