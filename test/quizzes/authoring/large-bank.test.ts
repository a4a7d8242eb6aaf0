import { DataSource, type Logger } from 'typeorm';
import type { WrittenQuiz } from '../../../src/quizzes';
import { useApp } from '../../support/use-app';
import { playing } from '../playing';
import { single, small, statement } from '../quizzes';
import { at, authoring } from './authoring';

const app = useApp();
const { add, questions, sent, show } = authoring(app);
const { make } = playing(app);

const bank = (count: number): WrittenQuiz['items'] =>
  Array.from({ length: count }, (_, index) => ({
    ...(index % 2 === 0 ? single(`q-${index}`) : statement(`q-${index}`)),
    objective: `objective-${index % 20}`,
    prompt: `Question ${index + 1} of many: what helps a person to be heard?`,
  }));

/** How many statements are sent to the database while somebody looks at a page. */
async function costOf(work: () => Promise<{ statusCode: number }>): Promise<number> {
  const source = app.get(DataSource);
  const { logger } = source;
  let asked = 0;
  source.logger = { logQuery: () => void asked++ } as unknown as Logger;
  const { statusCode } = await work();
  source.logger = logger;
  expect(statusCode).toBeLessThan(400);
  return asked;
}

test('a bank of 5,000 questions is listed, searched and changed with as many queries as one of 50', async () => {
  const { ade } = await app.cast();
  const ids: string[] = [];
  for (const count of [50, 5_000]) {
    const { id } = await make(ade, small({ slug: `bank-${count}`, items: bank(count) }));
    await add(ade, id, { ...single(), prompt: 'What was added to the bank?' });
    ids.push(id);
  }
  const look = async (id: string) => {
    const [first] = await questions(ade, id);
    const path = at.question(id, first?.key ?? '');
    const fields = await sent(ade, path);
    return {
      page: await costOf(() => app.as(ade).get(at.quiz(id))),
      search: await costOf(() => app.as(ade).get(`${at.quiz(id)}?search=added`)),
      part: await costOf(() => app.as(ade).get(`${at.quiz(id)}?objective=objective-1&after=0`)),
      question: await costOf(() => app.as(ade).get(path)),
      saved: await costOf(() => app.as(ade).post(path, { ...fields, then: 'save' })),
      settings: await costOf(() => app.as(ade).get(at.settings(id))),
      publication: await costOf(() => app.as(ade).get(at.publication(id))),
    };
  };
  const [few, many] = [await look(ids[0] ?? ''), await look(ids[1] ?? '')];
  expect(many).toEqual(few);
}, 60_000);

test('every question of a long bank is reached by its pages', async () => {
  const { ade } = await app.cast();
  const { id } = await make(ade, small({ slug: 'bank-of-120', items: bank(120) }));
  const seen: string[] = [];
  let path: string | null = at.quiz(id);
  while (path) {
    const page = await show(ade, path);
    seen.push(...page.querySelectorAll('tbody tr input').map((box) => box.getAttribute('value') ?? ''));
    path = page.querySelectorAll('a[rel="next"]')[0]?.getAttribute('href')?.replaceAll('&amp;', '&') ?? null;
  }
  expect(seen).toEqual(bank(120).map(({ key }) => key));
});
