import { useApp } from '../../support/use-app';
import { multiple, single, statement } from '../quizzes';
import { at, authoring } from './authoring';

const app = useApp();
const { add, begin, open, publish, published, questions, sent, show } = authoring(app);

const hrefs = (page: Awaited<ReturnType<typeof show>>) =>
  page.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '');

test('the list shows every quiz with its state, and finds one by a part of its title', async () => {
  const { ade } = await app.cast();
  expect((await show(ade, at.list)).text).toContain('Your quizzes will be listed here.');
  const id = await published(ade, single());
  await begin(ade, '100% sure?');
  const all = (await show(ade, at.list)).querySelectorAll('tbody tr').map(({ text }) => text);
  expect(all).toHaveLength(2);
  expect(all.find((text) => text.includes('What we promise'))).toContain('Version 1');
  const one = await show(ade, `${at.list}?search=0%25`);
  expect(one.querySelectorAll('tbody tr').map(({ text }) => text)).toEqual([
    expect.stringContaining('100% sure?'),
  ]);
  expect((await show(ade, `${at.list}?search=nothing`)).text).toContain('No quiz has this in its title.');
  await app.as(ade).post(at.retirement(id));
  expect((await show(ade, at.list)).text).toContain('Retired');
});

test('a long list goes on to another page, and every quiz stands there once', async () => {
  const { ade } = await app.cast();
  const titles = Array.from({ length: 27 }, (_, index) => `Quiz ~${String(index).padStart(2, '0')}`);
  for (const title of titles) await begin(ade, title);
  const first = await show(ade, at.list);
  const next = hrefs(first).find((href) => href.includes('after=')) ?? '';
  const second = await show(ade, next.replaceAll('&amp;', '&'));
  const shown = [first, second].flatMap((page) =>
    page.querySelectorAll('tbody th a, tbody td a').map(({ text }) => text.trim()),
  );
  expect(shown.filter((text) => titles.includes(text)).sort()).toEqual(titles);
});

test('the navigation leads to quizzes, and courses and quizzes lead to each other', async () => {
  const { ade, priya } = await app.cast();
  expect(hrefs(await show(ade, at.list))).toContain('/authoring/courses');
  const courses = await show(ade, '/authoring/courses');
  expect(hrefs(courses)).toContain(at.list);
  expect(courses.querySelector(`nav a[href="${at.list}"]`)?.text).toContain('Quizzes');
  expect((await show(priya, '/courses')).querySelector(`nav a[href="${at.list}"]`)).toBeNull();
});

test('a quiz leads to all that is done with it, and each of those pages back', async () => {
  const { ade } = await app.cast();
  const id = await published(ade, single());
  const paths = [at.imports(id), at.statistics(id), at.regrading(id), at.accommodations(id)];
  expect(hrefs(await show(ade, at.quiz(id)))).toEqual(expect.arrayContaining(paths));
  for (const path of paths) expect(hrefs(await show(ade, path))).toContain(at.quiz(id));
  const saved = ['gift', 'moodle', 'qti'].map(
    (format) => `${at.quiz(id)}/export?format=${format}&of=published`,
  );
  expect(hrefs(await show(ade, at.imports(id)))).toEqual(expect.arrayContaining(saved));
  for (const path of saved) expect((await app.as(ade).get(path)).statusCode).toBe(200);
});

test('whoever takes quizzes as well is led to the page that trainees see', async () => {
  const { ade, nadia } = await app.cast();
  const [own, theirs] = [await published(ade, single()), await published(nadia, single())];
  expect(hrefs(await show(ade, at.quiz(own)))).not.toContain(at.taken(own));
  expect(hrefs(await show(nadia, at.quiz(theirs)))).toContain(at.taken(theirs));
});

test('a quiz that was never published leads to nothing that is not there', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  const links = hrefs(await show(ade, at.quiz(id))).filter((href) => href.includes(id));
  for (const href of links) expect([href, (await app.as(ade).get(href)).statusCode]).toEqual([href, 200]);
  expect((await show(ade, at.imports(id))).text).toContain('There is nothing to save yet');
});

test('a draft is saved as it is, published before or not', async () => {
  const { ade } = await app.cast();
  const [fresh, again] = [await begin(ade), await published(ade, single())];
  for (const id of [fresh, again]) await add(ade, id, { ...statement(), prompt: 'Is a pause kind?' });
  const saved = async (id: string) =>
    hrefs(await show(ade, at.imports(id))).filter((href) => href.includes('/export?'));
  expect(await saved(fresh)).toEqual(
    ['gift', 'moodle', 'qti'].map((one) => `${at.quiz(fresh)}/export?format=${one}&of=draft`),
  );
  expect(await saved(again)).toHaveLength(6);
  const file = async (id: string, of: string) =>
    app.as(ade).get(`${at.quiz(id)}/export?format=gift&of=${of}`);
  expect((await file(fresh, 'draft')).headers['content-disposition']).toContain('questions-draft.gift.txt');
  expect((await file(fresh, 'published')).statusCode).toBe(404);
  expect((await file(again, 'published')).body).not.toContain('[plain]Is a pause kind?');
  expect((await file(again, 'draft')).body).toContain('[plain]Is a pause kind?');
});

test('objectives are said in words, and typed words stay the same objective', async () => {
  const { ade } = await app.cast();
  const id = await published(ade, { ...single(), objective: 'keeping-promises' });
  const [item] = await questions(ade, id);
  const form = await show(ade, at.question(id, item!.key));
  expect(form.querySelector('#field-objective')?.getAttribute('value')).toBe('Keeping promises');
  for (const path of [at.quiz(id), at.settings(id), at.statistics(id), at.question(id, item!.key)]) {
    const page = await show(ade, path);
    expect([path, page.text]).toEqual([path, expect.not.stringContaining('keeping-promises')]);
  }
  expect((await show(ade, at.quiz(id))).text).toContain('Keeping promises (1)');
  await app
    .as(ade)
    .post(at.question(id, item!.key), { ...(await sent(ade, at.question(id, item!.key))), then: 'save' });
  expect((await questions(ade, id)).map(({ objective }) => objective)).toEqual(['keeping-promises']);
});

const gift = 'Listening is giving advice. {F#It is not.}\n\n::Again::Silence is a failure. {F#It is not.}\n';

test('questions are imported into a quiz that was never published', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  const read = await app
    .as(ade)
    .upload(`${at.quiz(id)}/imports`, {}, { file: new File([gift], 'bank.gift') });
  const preview = String(read.headers.location);
  expect((await show(ade, preview)).text).toContain('They become part of the draft.');
  await app.as(ade).post(`${preview}/confirmation`);
  const done = await show(ade, preview);
  expect(done.text).toContain('2 questions were imported');
  expect(hrefs(done)).toContain(at.quiz(id));
  expect((await questions(ade, id)).map(({ type }) => type)).toEqual(['true-false', 'true-false']);
  expect((await open(ade, id)).quiz.version).toBe(0);
  await publish(ade, id);
  expect((await open(ade, id)).published?.items).toHaveLength(2);
});

test('the bank is searched by words, objective and kind', async () => {
  const { ade } = await app.cast();
  const id = await begin(ade);
  await add(ade, id, { ...single(), objective: 'attention', prompt: 'Which look is kind?' });
  await add(ade, id, { ...multiple(), objective: 'silence', prompt: 'What may a pause mean?' });
  await add(ade, id, { ...statement(), objective: 'silence', prompt: 'A pause is a failure.' });
  const shown = async (query: string) =>
    (await show(ade, `${at.quiz(id)}?${query}`))
      .querySelectorAll('tbody tr')
      .map((row) => row.querySelector('a')?.text);
  expect(await shown('search=PAUSE')).toEqual(['What may a pause mean?', 'A pause is a failure.']);
  expect(await shown('objective=silence&type=true-false')).toEqual(['A pause is a failure.']);
  expect(await shown('search=one+clear+look')).toEqual(['Which look is kind?']);
  expect(await shown('search=feedback')).toEqual([]);
  expect(await shown('search=silence')).toEqual([]);
  expect((await show(ade, `${at.quiz(id)}?search=nowhere`)).text).toContain('No question is like this.');
});
