import { choicesOf, type Conversation, deadEnds, neverReached } from './conversations';
import { atTheEdge, inOnePlace } from './questions';
import { shipped, slugs } from './shipped';
import { repeated } from './wording';

const turn = (key: string, ...leads: string[]) => ({
  key,
  says: 'Hello.',
  choices: leads.map((to) => ({ text: to, points: 1, consequence: 'So it goes on.', leads: to })),
});
const ending = (key: string) => ({ key, title: key, text: 'They part.', tone: 'good' });

describe('a conversation', () => {
  test('may part and meet again', () => {
    const turns = [turn('a', 'b', 'c'), turn('b', 'c'), turn('c', 'end')];
    const meeting = { start: 'a', turns, endings: [ending('end')] };
    expect([deadEnds(meeting), neverReached(meeting)]).toEqual([[], []]);
  });

  test('has a dead end where a choice leads nowhere or in a circle', () => {
    const turns = [turn('a', 'end', 'b'), turn('b', 'c'), turn('c', 'b', 'end'), turn('d', 'nowhere')];
    const endings = [ending('end'), ending('lost')];
    expect(deadEnds({ start: 'a', turns, endings })).toEqual(['a', 'b', 'c', 'd']);
    expect(neverReached({ start: 'a', turns, endings })).toEqual(['d', 'lost']);
  });
});

const each = (slug: string): (Conversation & { name: string })[] => shipped(slug).conversations;

const replies = (slug: string) =>
  shipped(slug).quiz.items.flatMap((item) => (item.type === 'best-reply' ? [item.options] : []));

const except = (slug: string, holds: (conversation: Conversation) => boolean) =>
  each(slug)
    .filter((conversation) => !holds(conversation))
    .map(({ name }) => name);

describe.each(slugs)('the scenarios of %s', (slug) => {
  test('are conversations about an objective of the course', () => {
    const { ids } = shipped(slug);
    expect(except(slug, ({ type }) => type === 'branching-scenario')).toEqual([]);
    expect(except(slug, ({ objective }) => ids.includes(objective))).toEqual([]);
  });

  test('have no dead end, and come to every turn and ending', () => {
    expect(each(slug).flatMap(deadEnds)).toEqual([]);
    expect(each(slug).flatMap(neverReached)).toEqual([]);
  });

  test('are neither a single exchange nor a novel, and can end in different ways', () => {
    expect(except(slug, ({ turns }) => turns.length >= 4 && turns.length <= 7)).toEqual([]);
    expect(except(slug, ({ endings }) => new Set(endings.map(({ tone }) => tone)).size >= 2)).toEqual([]);
  });

  test('tell what every choice does, in words of its own', () => {
    const told = each(slug)
      .flatMap(choicesOf)
      .map(({ consequence }) => consequence);
    expect(repeated(told)).toEqual([]);
    expect(told.filter((words) => words.length < 40)).toEqual([]);
  });

  test('have a good choice in every turn', () => {
    const turns = each(slug).flatMap(({ turns }) => turns);
    expect(turns.filter(({ choices }) => !choices.some(({ points }) => points === 1))).toEqual([]);
  });

  test('like questions for the best reply, give it away neither by its place nor by its length', () => {
    const asked = [
      ...each(slug).flatMap(({ turns }) => turns.map(({ choices }) => choices)),
      ...replies(slug),
    ];
    const choosing = asked.map((all) => all.map(({ text, points }) => ({ text, best: points === 1 })));
    expect(inOnePlace(choosing)).toBeLessThanOrEqual((choosing.length * 2) / 3);
    expect(atTheEdge(choosing, Math.max)).toBeLessThanOrEqual(choosing.length / 2);
    expect(atTheEdge(choosing, Math.min)).toBeLessThanOrEqual((choosing.length * 2) / 3);
  });

  test('hold a choice that no total makes good', () => {
    const grave = each(slug).filter((conversation) =>
      choicesOf(conversation).some(({ critical }) => critical),
    );
    expect(grave.length).toBeGreaterThanOrEqual(shipped(slug).least.criticals);
  });
});
