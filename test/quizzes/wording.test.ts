import { sittingOf } from '../../src/quizzes/attempts/sitting';
import { pause, percent, points, when } from '../../src/quizzes/wording';
import { loadLocales } from '../../src/shared/texts.provider';

beforeAll(() => loadLocales());

test.each([
  [1, '1 hour'],
  [36, '36 hours'],
  [24, '1 day'],
  [72, '3 days'],
])('a pause of %i hours is said as %s', (hours, words) => expect(pause(hours)).toBe(words));

test('figures carry no more digits than they need', () => {
  expect([percent(83), points(10), points(10 + 2 / 3)]).toEqual(['83%', '10', '10.67']);
});

test('a time is said both ways, where its reader is', () => {
  const now = new Date('2026-05-04T12:40:00Z');
  const words = when(new Date('2026-05-05T12:40:00Z'), { timeZone: 'Europe/London', now });
  expect(words).toMatch(/^5 May 2026.{1,4}13:40 \(in 24 hours\)$/);
});

test('an attempt whose version lacks one of its items is a bug', () => {
  const attempt = { id: 'lost', itemKeys: ['gone'], seed: 1 };
  expect(() => sittingOf(attempt as never, { items: [] } as never, [])).toThrow('gone');
});
