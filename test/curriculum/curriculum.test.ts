import { StarterVocabulary } from '../../src/practice/vocabulary/starter-vocabulary.provider';
import { isRole, named, shipped, slugs } from './shipped';
import { calloutsFit, repeated, termsIn, unknownSlots, wordsIn } from './wording';

const domains = new StarterVocabulary().words.domains.map(({ key }) => key);

type Page = { slug: string; text: string };

/** The lessons of which something does not hold. */
const except = <L extends Page>(lessons: L[], holds: (lesson: L) => boolean) =>
  lessons.filter((lesson) => !holds(lesson)).map(({ slug }) => slug);

const headings = (text: string) => [...text.matchAll(/^(#+) (.+)$/gm)];

function climbsByOne(text: string): boolean {
  const levels = headings(text).map(([, marks = '']) => marks.length);
  return levels.every((level, index) => level >= 2 && level <= (levels[index - 1] ?? 1) + 1);
}

describe.each(slugs)('the course %s', (slug) => {
  test('bears the name of its folder, and counts under a domain that entries can be logged in', () => {
    const { course } = shipped(slug);
    expect(course.slug).toBe(slug);
    const counted = [course.domain, ...course.hours.map(({ domain }) => domain)];
    expect(counted.filter((domain) => !domains.includes(domain))).toEqual([]);
  });

  test('is as long as a course of its kind', () => {
    const { course, pages, least } = shipped(slug);
    expect(pages.length).toBeGreaterThanOrEqual(least.pages);
    expect(course.objectives.length).toBeGreaterThanOrEqual(Number(least.objectives[0]));
    expect(course.objectives.length).toBeLessThanOrEqual(Number(least.objectives[1]));
    expect(course.sources.length).toBeGreaterThanOrEqual(least.sources);
  });

  test('names each module, lesson, objective, source and term once', () => {
    const { course, lessons, ids } = shipped(slug);
    expect(repeated(course.modules.map((module) => module.slug))).toEqual([]);
    expect(repeated(lessons.map((lesson) => lesson.slug))).toEqual([]);
    expect(repeated(lessons.map((lesson) => lesson.title))).toEqual([]);
    expect(repeated(ids)).toEqual([]);
    expect(repeated(course.sources.map(({ title }) => title))).toEqual([]);
    expect(repeated(course.glossary.map(({ term }) => term))).toEqual([]);
  });

  test('teaches every objective on a page, and names none that it does not have', () => {
    const { lessons, pages, ids } = shipped(slug);
    expect([...new Set(pages.flatMap(({ objectives }) => objectives))].sort()).toEqual(ids);
    expect([...new Set(lessons.flatMap(({ objectives }) => objectives))].sort()).toEqual(ids);
  });

  test('has a file for each lesson and a lesson for each file', () => {
    const { lessons } = shipped(slug);
    expect(named(slug, 'lessons')).toEqual(lessons.map((lesson) => lesson.slug).sort());
  });

  test('has a lesson for each scenario, and as many as it should', () => {
    const { lessons, least } = shipped(slug);
    const played = lessons.flatMap((lesson) => (lesson.kind === 'scenario' ? [lesson.scenario] : []));
    expect(played.sort()).toEqual(named(slug, 'scenarios'));
    expect(played.length).toBeGreaterThanOrEqual(least.scenarios);
  });

  test('comes after courses that there are', () => {
    const { prerequisites } = shipped(slug).course;
    expect(prerequisites.filter((each) => !slugs.includes(each) || each === slug)).toEqual([]);
    if (isRole(slug)) expect(prerequisites).toEqual(['active-listening']);
  });

  test('explains every term where it is used, and none that is not', () => {
    const { course, lessons } = shipped(slug);
    const used = [...new Set(lessons.flatMap((lesson) => termsIn(lesson.text)))].sort();
    expect(used).toEqual(course.glossary.map(({ term }) => term.toLowerCase()).sort());
  });
});

describe.each(slugs)('the lessons of %s', (slug) => {
  test('are real texts that take about as long as they say', () => {
    const { pages } = shipped(slug);
    expect(except(pages, ({ text }) => wordsIn(text) >= 500 && wordsIn(text) <= 1350)).toEqual([]);
    expect(except(pages, ({ text, minutes }) => wordsIn(text) / 200 <= minutes)).toEqual([]);
    expect(except(pages, ({ text, minutes }) => wordsIn(text) / 50 >= minutes)).toEqual([]);
  });

  test('leave the first heading to the page, and skip no level', () => {
    const { lessons } = shipped(slug);
    expect(except(lessons, ({ text }) => climbsByOne(text))).toEqual([]);
  });

  test('show a conversation, give one thing to try and end in short', () => {
    const { pages } = shipped(slug);
    expect(except(pages, ({ text }) => /^> \*\*\p{L}[\p{L} ’-]*:\*\* /mu.test(text))).toEqual([]);
    expect(except(pages, ({ text }) => text.match(/^## Try it$/gm)?.length === 1)).toEqual([]);
    expect(except(pages, ({ text }) => headings(text).at(-1)?.[0] === '## In short')).toEqual([]);
  });

  test('introduce a scenario in few words', () => {
    const played = shipped(slug).lessons.filter(({ kind }) => kind === 'scenario');
    expect(except(played, ({ text }) => wordsIn(text) >= 60 && wordsIn(text) <= 200)).toEqual([]);
  });

  test('close their callouts and leave local rules to slots that there are', () => {
    const { lessons } = shipped(slug);
    expect(except(lessons, ({ text }) => calloutsFit(text))).toEqual([]);
    expect(lessons.flatMap(({ text }) => unknownSlots(text))).toEqual([]);
  });

  test('can be followed without seeing or hearing', () => {
    const { lessons } = shipped(slug);
    expect(except(lessons, ({ text }) => !/!\[\s*\]/.test(text))).toEqual([]);
    const films = lessons.flatMap((lesson) => (lesson.kind === 'video' ? [lesson.video] : []));
    expect(films.filter(({ captions, transcript }) => !captions || !transcript)).toEqual([]);
  });
});
