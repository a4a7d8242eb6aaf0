import { useApp } from '../../support/use-app';
import { at, lessonAt, slug, writing } from './writing';

const app = useApp();
const { adopt, formAt, formIn, words } = writing(app);
const list = '/authoring/policies';
const path = `${list}/crisis_contacts`;

test('a policy is written once and stands in every lesson that leaves room for it, at once', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  const lesson = lessonAt('giving-your-attention');
  await app.as(ade).post(lesson, { ...(await formAt(ade, lesson)), markdown: '{{policy.crisis_contacts}}' });
  await app.as(ade).post(`${at}/publication`, await formAt(ade, `${at}/publication`));
  const read = async () =>
    words((await app.as(priya).get(`/courses/${slug}/lessons/giving-your-attention`)).body);
  expect(await read()).toContain(
    'Ask your supervisor: Harbour has not yet written its contacts in a crisis.',
  );
  const { headers } = await app
    .as(ade)
    .post(path, { ...(await formAt(ade, path)), markdown: 'Ring **Sam** first.' });
  expect(headers.location).toBe(list);
  expect(await read()).toContain('Contacts in a crisis Ring Sam first.');
  await app.as(ade).post(path, { ...(await formAt(ade, path)), markdown: 'Ring Jo first.' });
  expect(await read()).toContain('Ring Jo first.');
});

test('the list says what is written, by whom, and how much is not', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  const lesson = lessonAt('reflecting-back');
  const markdown = '{{policy.crisis_contacts}}\n\nAlone: {{ policy.lone_working }}.';
  await app.as(ade).post(lesson, { ...(await formAt(ade, lesson)), markdown });
  const before = words((await app.as(ade).get(list)).body);
  expect(before).toMatch(/[2-8] policies that lessons leave room for are not written yet\./);
  expect(before).toMatch(/Rules for working alone.*Not written yet Used in ?Active listening/);
  expect(before).toMatch(/Not needed yet Used in ?No course yet/);
  await app.as(ade).post(path, { seen: 0, markdown: 'Ring Sam.' });
  const page = words((await app.as(ade).get(list)).body);
  expect(page).toMatch(/Contacts in a crisis.*Written.*Active listening.*Ade Balogun/);
});

test('a policy leads to the lessons that show it, of courses in use and of drafts', async () => {
  const { ade, nadia } = await app.cast();
  expect(words((await app.as(ade).get(path)).body)).toContain('{{policy.crisis_contacts}}');
  await adopt(ade);
  expect((await app.as(ade).get(path)).body).toContain(`href="${at}/preview/summing-up-and-ending-well"`);
  await app.as(ade).post(`${at}/draft`);
  const lesson = lessonAt('reflecting-back');
  await app.as(ade).post(lesson, { ...(await formAt(ade, lesson)), markdown: '{{policy.crisis_contacts}}' });
  expect((await app.as(ade).get(path)).body).toContain(`href="${at}/preview/reflecting-back"`);
  expect((await app.as(nadia).get(path)).body).not.toContain('reflecting-back');
  await app.as(ade).post(`${at}/publication`, await formAt(ade, `${at}/publication`));
  expect((await app.as(ade).get(path)).body).toContain(`href="${at}/preview/reflecting-back"`);
  await app.as(ade).post(`${at}/retirement`);
  expect((await app.as(ade).get(path)).body).not.toContain('reflecting-back');
});

test('a course says on its own page which policies it waits for, until they are written', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  const lesson = lessonAt('reflecting-back');
  await app.as(ade).post(lesson, { ...(await formAt(ade, lesson)), markdown: '{{policy.crisis_contacts}}' });
  expect(words((await app.as(ade).get(at)).body)).toMatch(/leaves room for.*Contacts in a crisis/);
  await app.as(ade).post(path, { seen: 0, markdown: 'Ring Sam.' });
  expect(words((await app.as(ade).get(at)).body)).not.toContain('Contacts in a crisis');
});

test('what a policy said before is kept', async () => {
  const { ade } = await app.cast();
  for (const markdown of ['First.', 'Second.', ''])
    await app.as(ade).post(path, { ...(await formAt(ade, path)), markdown });
  expect(words((await app.as(ade).get(path)).body)).toMatch(
    /Now.*Nothing\..*Text 2.*Second\..*Text 1.*First\./,
  );
  expect(words((await app.as(ade).get(list)).body)).not.toContain('Ade Balogun');
});

test('two people who write at once: the second sees both texts and loses neither', async () => {
  const { ade } = await app.cast();
  const seen = await formAt(ade, path);
  const answers = await Promise.all(
    ['Mine.', 'Theirs.'].map((markdown) => app.as(ade).post(path, { ...seen, markdown })),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409)?.body ?? '';
  expect(words(refused)).toContain('Mine.');
  expect(words(refused)).toContain('Theirs.');
  expect((await app.as(ade).post(path, formIn(refused, path))).statusCode).toBe(303);
});

test('publishing says which policies are still open', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  const lesson = lessonAt('giving-your-attention');
  await app
    .as(ade)
    .post(lesson, { ...(await formAt(ade, lesson)), markdown: 'So: {{policy.gifts_and_money}}' });
  expect(words((await app.as(ade).get(`${at}/publication`)).body)).toContain('Rules on gifts and money');
});

test('a policy is one of those that lessons know, and too long a text is refused and kept', async () => {
  const { ade } = await app.cast();
  expect((await app.as(ade).get(`${list}/weather`)).statusCode).toBe(404);
  expect((await app.as(ade).post(`${list}/weather`, { seen: 0, markdown: 'Rain.' })).statusCode).toBe(404);
  const long = 'word '.repeat(5_000);
  const { statusCode, body } = await app.as(ade).post(path, { seen: 0, markdown: long });
  expect(statusCode).toBe(422);
  expect(formIn(body, path).markdown).toBe(long);
});

test('what Harbour says is Harbour’s, and trainees do not write it', async () => {
  const { ade, nadia, priya } = await app.cast();
  await app.as(ade).post(path, { seen: 0, markdown: 'Ring Sam.' });
  expect((await app.as(nadia).get(path)).body).not.toContain('Ring Sam.');
  expect((await app.as(priya).get(path)).statusCode).toBe(403);
  expect((await app.as(priya).post(path, { seen: 1, markdown: 'x' })).statusCode).toBe(403);
});
