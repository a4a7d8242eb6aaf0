import { atTheEdge, feedbackOf, inOnePlace, withoutFeedback } from './questions';
import { shipped, slugs } from './shipped';
import { repeated } from './wording';

const types = (slug: string) => shipped(slug).quiz.items.map(({ type }) => type);

const ofType = <T extends string>(slug: string, type: T) =>
  shipped(slug).quiz.items.filter((item): item is Extract<typeof item, { type: T }> => item.type === type);

const singles = (slug: string) =>
  ofType(slug, 'single-choice').map(({ options }) =>
    options.map(({ text, correct }) => ({ text, best: correct })),
  );

describe.each(slugs)('the questions of %s', (slug) => {
  test('are enough, of several types, and more than an attempt draws', () => {
    const { quiz, least } = shipped(slug);
    expect(quiz).toMatchObject(least.set);
    expect(quiz.items.length).toBeGreaterThanOrEqual(least.items);
    expect(quiz.items.length).toBeGreaterThan(quiz.draw);
    expect(new Set(types(slug)).size).toBeGreaterThanOrEqual(least.types);
    expect(singles(slug).length).toBeGreaterThanOrEqual(least.singles);
  });

  test('are marked at once, so that nobody waits for a course that comes with Cairn', () => {
    expect(types(slug)).not.toContain('free-text');
    expect(types(slug)).not.toContain('branching-scenario');
  });

  test('assess every objective several times, and no other', () => {
    const { quiz, ids, least } = shipped(slug);
    const items = (id: string) => quiz.items.filter(({ objective }) => objective === id).length;
    expect(ids.filter((id) => items(id) < least.assessedBy)).toEqual([]);
    expect(quiz.items.filter(({ objective }) => !ids.includes(objective)).map(({ key }) => key)).toEqual([]);
  });

  test('ask nothing twice', () => {
    const { items } = shipped(slug).quiz;
    expect(repeated(items.map(({ key }) => key))).toEqual([]);
    expect(repeated(items.map((item) => JSON.stringify({ ...item, key: '', objective: '' })))).toEqual([]);
  });

  test('have feedback of its own for every option', () => {
    const { items } = shipped(slug).quiz;
    expect(items.filter((item) => withoutFeedback(item).length > 0).map(({ key }) => key)).toEqual([]);
    expect(items.filter((item) => feedbackOf(item).length === 0).map(({ key }) => key)).toEqual([]);
    expect(repeated(items.flatMap(feedbackOf))).toEqual([]);
    expect(items.flatMap(feedbackOf).filter((each) => each.length < 25)).toEqual([]);
  });

  test.each([
    ['longest', Math.max],
    ['shortest', Math.min],
  ])('do not make the right option the %s one as a rule', (_, extreme) => {
    expect(atTheEdge(singles(slug), extreme)).toBeLessThanOrEqual(singles(slug).length / 2);
  });

  test('do not give away how many answers are right', () => {
    const right = ofType(slug, 'multiple-choice').map(
      ({ options }) => options.filter((one) => one.correct).length,
    );
    expect(new Set(right).size).toBeGreaterThan(1);
  });

  test('do not give the answer away by its place, or by true and false', () => {
    const statements = ofType(slug, 'true-false');
    const yes = statements.filter(({ answer }) => answer).length;
    expect(inOnePlace(singles(slug))).toBeLessThanOrEqual(singles(slug).length / 2);
    expect(yes).toBeGreaterThanOrEqual(Math.floor(statements.length / 3));
    expect(yes).toBeLessThanOrEqual(Math.ceil((statements.length * 2) / 3));
  });
});
