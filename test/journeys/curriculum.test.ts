import type { BrowserContext, Page } from 'playwright-core';
import { CourseService, Curriculum } from '../../src/courses';
import { type Lesson, lessonsOf } from '../../src/courses/authoring/course-document';
import { loadLocales } from '../../src/shared/texts.provider';
import { openBrowser } from '../support/browser';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { knowing } from './attempting';
import { enter } from './keys';
import { signInTo } from './signed-in';
import { follow, words } from './use-demonstration';

jest.setTimeout(120_000);

const app = useApp({ listens: true });
loadLocales();
const curriculum = new Curriculum();

/** Every course that ships, each behind those that come before it. */
const courses = inOrder(curriculum.slugs());

function inOrder(slugs: string[], begun: string[] = []): string[] {
  return slugs.reduce((order, slug) => {
    if (order.includes(slug)) return order;
    return [...inOrder(curriculum.read(slug).document.prerequisites, order), slug];
  }, begun);
}

let opened: undefined | { context: BrowserContext; close(): Promise<void> };
let page: Page;
let priya: Somebody;

beforeAll(async () => {
  opened = await openBrowser({ width: 400 });
  const { ade, ...others } = await app.cast();
  priya = others.priya;
  for (const slug of courses) await app.in(ade, () => app.get(CourseService).adopt(slug));
  await signInTo(opened.context, app, priya);
  page = await opened.context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
}, 60_000);
afterAll(() => opened?.close());

/** Does a lesson as its kind asks for. */
async function study(slug: string, lesson: Lesson): Promise<void> {
  const address = `${app.url}/courses/${slug}/lessons/${lesson.slug}`;
  if (page.url() !== address) await page.goto(address);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(lesson.title);
  if (lesson.kind === 'page') return enter(page, 'Mark as done');
  expect(lesson.kind).toBe('scenario');
  await enter(page, 'Start the conversation');
  await knowing(app, priya).answerAll(page);
  expect(await words(page)).toMatch(/A good ending/);
  await app.settle();
}

test('the curriculum is all here: ten courses, and five for a role', () => {
  expect(courses).toHaveLength(15);
  expect(courses[0]).toBe('active-listening');
});

test.each(courses)('a trainee takes "%s" from the first lesson to the last question', async (slug) => {
  const { document, quiz } = curriculum.read(slug);
  await page.goto(`${app.url}/courses/${slug}`);
  await enter(page, 'Start the course');
  for (const lesson of lessonsOf(document)) await study(slug, lesson);
  await page.goto(`${app.url}/courses/${slug}`);
  const lessons = lessonsOf(document).filter(({ optional }) => !optional).length;
  expect(await words(page)).toContain(`${lessons} of ${lessons} lessons done`);
  await follow(page, 'Go to the quiz');
  await enter(page, 'Start the quiz');
  expect(await knowing(app, priya).answerAll(page)).toHaveLength(quiz.draw);
  expect(await words(page)).toContain(`${quiz.draw} of ${quiz.draw} points`);
  await app.settle();
  await page.goto(`${app.url}/courses/${slug}`);
  expect(await words(page)).toMatch(/Completed on .* You passed with 100%\./);
});
