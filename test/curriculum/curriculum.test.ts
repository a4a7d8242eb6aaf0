import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { activityFile, courseFile, ethicsFile, quizFile } from './shapes';

const root = path.join(__dirname, '../../templates/curriculum');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(md|yaml)$/.test(file),
);

const course = courseFile.parse(parse(read('active-listening/course.yaml')));
const quiz = quizFile.parse(parse(read('active-listening/quiz.yaml')));
const ethics = ethicsFile.parse(parse(read('code-of-ethics.yaml')));
const activities = activityFile.parse(parse(read('activity-kinds.yaml')));

const lessons = course.modules.flatMap((module) => module.lessons);
const lessonPath = (slug: string) => `active-listening/lessons/${slug}.md`;
const ofType = <T extends string>(type: T) =>
  quiz.items.filter((item): item is Extract<typeof item, { type: T }> => item.type === type);

/** The values that appear more than once, compared without regard to case and spacing. */
function repeated(values: string[]): string[] {
  const plain = values.map((value) => value.toLowerCase().replace(/\s+/g, ' ').trim());
  return plain.filter((value, index) => plain.indexOf(value) !== index);
}

/** Every piece of feedback of an item, whatever its type. */
function feedbackOf(item: (typeof quiz.items)[number]): string[] {
  return item.type === 'true-false'
    ? Object.values(item.feedback)
    : item.options.map((each) => each.feedback);
}

describe('the course', () => {
  test('has six lessons in two or three modules, about forty minutes together', () => {
    const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
    expect(lessons).toHaveLength(6);
    expect([2, 3]).toContain(course.modules.length);
    expect(Math.abs(minutes - 40)).toBeLessThanOrEqual(4);
  });

  test('names each module, lesson and objective once', () => {
    expect(repeated(course.modules.map((module) => module.slug))).toEqual([]);
    expect(repeated(lessons.map((lesson) => lesson.slug))).toEqual([]);
    expect(repeated(course.objectives.map((objective) => objective.id))).toEqual([]);
  });

  test('teaches every objective, and names none that it does not have', () => {
    const taught = new Set(lessons.flatMap((lesson) => lesson.objectives));
    expect([...taught].sort()).toEqual(course.objectives.map((objective) => objective.id).sort());
  });

  test('counts its minutes under a domain that entries can be logged in', () => {
    expect(activities.domains.map((domain) => domain.key)).toContain(course.domain);
  });

  test('has a file for each lesson and a lesson for each file', () => {
    const written = readdirSync(path.join(root, 'active-listening/lessons')).sort();
    expect(written).toEqual(lessons.map((lesson) => `${lesson.slug}.md`).sort());
  });
});

describe.each(lessons.map((lesson) => lesson.slug))('the lesson %s', (slug) => {
  const text = existsSync(path.join(root, lessonPath(slug))) ? read(lessonPath(slug)) : '';

  test('is a real text that can be read in its minutes', () => {
    const count = text.split(/\s+/).length;
    const minutes = lessons.find((lesson) => lesson.slug === slug)?.minutes ?? 0;
    expect(count).toBeGreaterThanOrEqual(500);
    expect(count / 200).toBeLessThanOrEqual(minutes);
  });

  test('leaves the first heading to the page, and skips no level', () => {
    const levels = [...text.matchAll(/^(#+) /gm)].map((match) => match[1]?.length ?? 0);
    expect(levels[0]).toBe(2);
    expect(levels.every((level, index) => level >= 2 && level <= (levels[index - 1] ?? 2) + 1)).toBe(true);
  });

  test('shows a conversation, gives one thing to try and ends in short', () => {
    expect(text).toMatch(/^> \*\*\p{L}+:\*\* /mu);
    expect(text.match(/^## Try it$/gm)).toHaveLength(1);
    expect([...text.matchAll(/^## (.+)$/gm)].at(-1)?.[1]).toBe('In short');
  });
});

describe('the quiz', () => {
  test('has items enough of each type, and more than an attempt draws', () => {
    expect(quiz.items.length).toBeGreaterThanOrEqual(30);
    expect(ofType('single-choice').length).toBeGreaterThanOrEqual(10);
    expect(ofType('multiple-choice').length).toBeGreaterThanOrEqual(8);
    expect(ofType('true-false').length).toBeGreaterThanOrEqual(6);
    expect(quiz.items.length).toBeGreaterThan(quiz.draw);
  });

  test('assesses every objective by three items or more, and no other', () => {
    const ids = course.objectives.map((objective) => objective.id);
    const items = (id: string) => quiz.items.filter((item) => item.objective === id).length;
    expect(ids.filter((id) => items(id) < 3)).toEqual([]);
    expect(quiz.items.filter((item) => !ids.includes(item.objective))).toEqual([]);
  });

  test('asks nothing twice', () => {
    expect(repeated(quiz.items.map((item) => item.key))).toEqual([]);
    expect(repeated(quiz.items.map((item) => item.prompt))).toEqual([]);
  });

  test('offers no option twice within an item', () => {
    const choices = [...ofType('single-choice'), ...ofType('multiple-choice')];
    expect(choices.filter((item) => repeated(item.options.map((each) => each.text)).length > 0)).toEqual([]);
  });

  test('has feedback of its own for every option', () => {
    expect(repeated(quiz.items.flatMap(feedbackOf))).toEqual([]);
    expect(quiz.items.flatMap(feedbackOf).filter((text) => text.length < 25)).toEqual([]);
  });

  test.each([
    ['longest', Math.max],
    ['shortest', Math.min],
  ])('does not make the correct option the %s one as a rule', (_, extreme) => {
    const singles = ofType('single-choice');
    const given = singles.filter((item) => {
      const edge = extreme(...item.options.map((each) => each.text.length));
      return item.options.some((each) => each.correct && each.text.length === edge);
    });
    expect(given.length).toBeLessThanOrEqual(singles.length / 2);
  });

  test('does not give the answer away by its place, or by true and false', () => {
    const places = ofType('single-choice').map((item) => item.options.findIndex((each) => each.correct));
    const statements = ofType('true-false');
    const yes = statements.filter((item) => item.answer).length;
    expect(
      [0, 1, 2, 3].filter((place) => places.filter((each) => each === place).length > places.length / 2),
    ).toEqual([]);
    expect(yes).toBeGreaterThanOrEqual(statements.length / 3);
    expect(yes).toBeLessThanOrEqual((statements.length * 2) / 3);
  });
});

describe('the code of ethics', () => {
  test('makes about ten commitments, each under its own title', () => {
    expect(ethics.commitments.length).toBeGreaterThanOrEqual(8);
    expect(ethics.commitments.length).toBeLessThanOrEqual(12);
    expect(repeated(ethics.commitments.map((commitment) => commitment.title))).toEqual([]);
  });

  test('is signed in one sentence of the first person', () => {
    expect(ethics.declaration).toMatch(/^I [^.]+\.$/);
  });
});

describe('the lists of practice', () => {
  test('name each kind, setting and domain once', () => {
    expect(repeated(activities.activityKinds.map((kind) => kind.key))).toEqual([]);
    expect(repeated(activities.settings.map((setting) => setting.key))).toEqual([]);
    expect(repeated(activities.domains.map((domain) => domain.key))).toEqual([]);
  });

  test('do not count preparation and documentation', () => {
    const uncounted = activities.activityKinds.filter((kind) => !kind.counts).map((kind) => kind.key);
    expect(uncounted).toEqual(['preparation', 'documentation']);
  });
});

describe.each(files)('the words of %s', (file) => {
  const text = read(file);

  test('exclaim nothing and carry no emoji', () => {
    expect(text).not.toMatch(/!/);
    expect(text).not.toMatch(/\p{Extended_Pictographic}/u);
  });

  test('hold no telephone number', () => {
    expect(text).not.toMatch(/\+?\d(?:[\s().-]?\d){5,}/);
    expect(text).not.toMatch(/\b(999|112|911|111|988|116 ?123)\b/);
  });
});
