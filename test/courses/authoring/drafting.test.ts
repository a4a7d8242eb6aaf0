import { parse } from 'node-html-parser';
import { useApp } from '../../support/use-app';
import { at, lessonAt, slug, writing } from './writing';

const app = useApp();
const { adopt, draft, formAt, formIn, outline, words } = writing(app);

const begun = async () => {
  const people = await app.cast();
  await adopt(people.ade);
  await app.as(people.ade).post(`${at}/draft`);
  return people;
};

test('before there is a course, the list says how to begin', async () => {
  const { ade } = await app.cast();
  const { body, statusCode } = await app.as(ade).get('/authoring/courses');
  expect(statusCode).toBe(200);
  expect(body).toContain('Your courses will be listed here.');
});

test('Ade writes a course from nothing, step by step', async () => {
  const { ade } = await app.cast();
  const { headers } = await app.as(ade).post('/authoring/courses', { title: 'Listening on the telephone' });
  const path = '/authoring/courses/listening-on-the-telephone';
  expect(headers.location).toBe(path);
  expect(words((await app.as(ade).get(path)).body)).toContain('Add a module with a lesson.');
  await app.as(ade).post(`${path}/objectives/new`, {
    text: 'Hear what is not said.',
    competencies: 'communication',
  });
  await app.as(ade).post(`${path}/modules`, { title: 'Beginnings' });
  const made = await app
    .as(ade)
    .post(`${path}/lessons`, { title: 'Silence', module: 'beginnings', kind: 'page' });
  expect(made.headers.location).toBe(`${path}/lessons/silence`);
  const form = await formAt(ade, `${path}/lessons/silence`);
  const saved = { ...form, markdown: '## Wait\n\nCount to five.', objectives: 'hear-what-is-not' };
  expect((await app.as(ade).post(`${path}/lessons/silence`, saved)).statusCode).toBe(303);
  const about = await formAt(ade, `${path}/about`);
  await app.as(ade).post(`${path}/about`, {
    ...about,
    summary: 'Hearing more with fewer words.',
    supervisionPrompt: 'What did you not say?',
    glossary: 'pause: a silence that is held',
    sources: 'A book | for the idea',
    'hours-active-listening': '30',
  });
  expect(words((await app.as(ade).get(path)).body)).toContain(
    'Nothing keeps this draft from being published.',
  );
  expect((await draft(ade, 'listening-on-the-telephone')).document).toMatchObject({
    glossary: [{ term: 'pause', means: 'a silence that is held' }],
    sources: [{ title: 'A book', note: 'for the idea' }],
    hours: [{ domain: 'active-listening', minutes: 30 }],
    modules: [{ lessons: [{ slug: 'silence', kind: 'page', objectives: ['hear-what-is-not'] }] }],
  });
});

test('a new course takes no name in addresses that is taken', async () => {
  const { ade } = await begun();
  const begin = () => app.as(ade).post('/authoring/courses', { title: 'Active listening' });
  expect((await begin()).headers.location).toBe('/authoring/courses/active-listening-2');
  expect((await begin()).headers.location).toBe('/authoring/courses/active-listening-3');
  const refused = await app.as(ade).post('/authoring/courses', { title: ' a ' });
  expect([refused.statusCode, words(refused.body)]).toEqual([422, expect.stringContaining('three letters')]);
});

test('the list is searched by title and goes on where it ended', async () => {
  const { ade } = await begun();
  for (let number = 10; number < 40; number++)
    await app.as(ade).post('/authoring/courses', { title: `Course ${number}` });
  const first = await app.as(ade).get('/authoring/courses?search=course');
  const links = parse(first.body)
    .querySelectorAll('a')
    .map((link) => link.getAttribute('href') ?? '');
  const second = await app.as(ade).get(links.find((href) => href.includes('after=')) ?? 'nowhere');
  const titles = [first, second].map(({ body }) => body.match(/Course \d\d/g) ?? []);
  expect(titles.map(({ length }) => length)).toEqual([25, 5]);
  expect(new Set(titles.flat()).size).toBe(30);
  expect((await app.as(ade).get('/authoring/courses?search=listen')).body).toContain('Active listening');
  expect((await app.as(ade).get('/authoring/courses?search=zebra')).body).toContain('No course has this');
});

test('a draft of a published course leaves what trainees read as it is', async () => {
  const { ade, priya } = await begun();
  const lesson = 'reflecting-back';
  await app.as(ade).post(lessonAt(lesson), {
    ...(await formAt(ade, lessonAt(lesson))),
    title: 'Reflecting more',
    then: 'back',
  });
  expect((await app.as(ade).get(at)).body).toContain('Reflecting more');
  expect((await app.as(priya).get(`/courses/${slug}`)).body).not.toContain('Reflecting more');
});

test('opening the draft again goes on with the same one', async () => {
  const { ade } = await begun();
  await app.as(ade).post(`${at}/modules`, { title: 'Later' });
  await app.as(ade).post(`${at}/draft`);
  expect((await draft(ade)).document.modules.at(-1)?.title).toBe('Later');
});

test('lessons move by one, across modules too, and stay at the ends', async () => {
  const { ade } = await begun();
  const before = await outline(ade);
  const [first = '', second = ''] = before[0] ?? [];
  const move = (lesson: string, way: string) => app.as(ade).post(`${lessonAt(lesson)}/place`, { way });
  await move(second, 'up');
  expect((await outline(ade))[0]?.slice(0, 2)).toEqual([second, first]);
  await move(second, 'up');
  expect((await outline(ade))[0]?.[0]).toBe(second);
  const last = (await outline(ade))[0]?.at(-1) ?? '';
  await move(last, 'down');
  expect((await outline(ade))[1]?.[0]).toBe(last);
  await move(last, 'up');
  expect((await outline(ade))[0]?.at(-1)).toBe(last);
});

test('a lesson can be dropped anywhere, and a module moves with its lessons', async () => {
  const { ade } = await begun();
  const { document } = await draft(ade);
  const [one, other] = document.modules;
  const lesson = one?.lessons[0]?.slug ?? '';
  await app.as(ade).post(`${lessonAt(lesson)}/place`, { module: other?.slug ?? '', place: '1' });
  expect((await outline(ade))[1]?.[1]).toBe(lesson);
  await app.as(ade).post(`${at}/modules/${other?.slug}/place`, { way: 'up' });
  expect((await draft(ade)).document.modules[0]?.slug).toBe(other?.slug);
  const nowhere = await app.as(ade).post(`${lessonAt(lesson)}/place`, { module: 'nowhere', place: '0' });
  expect(nowhere.statusCode).toBe(404);
  expect((await outline(ade)).flat()).toContain(lesson);
});

test('what is taken out can be put back where it stood', async () => {
  const { ade } = await begun();
  const before = await outline(ade);
  const lesson = before[0]?.[1] ?? '';
  await app.as(ade).post(`${lessonAt(lesson)}/removal`);
  expect((await outline(ade)).flat()).not.toContain(lesson);
  expect((await app.as(ade).get(lessonAt(lesson))).statusCode).toBe(404);
  await app.as(ade).post(`${at}/modules/${(await draft(ade)).document.modules[1]?.slug}/removal`);
  const page = await app.as(ade).get(at);
  expect(words(page.body)).toContain('Taken out');
  await app.as(ade).post(`${at}/removed/1`);
  await app.as(ade).post(`${at}/removed/0`);
  expect(await outline(ade)).toEqual(before);
  expect((await app.as(ade).post(`${at}/removed/0`)).statusCode).toBe(404);
});

test('two authors of one lesson: the second sees both texts and loses neither', async () => {
  const { ade, sam } = await begun();
  const lesson = 'reflecting-back';
  const [mine, theirs] = [await formAt(ade, lessonAt(lesson)), await formAt(ade, lessonAt(lesson))];
  await app.as(ade).post(lessonAt(lesson), { ...theirs, markdown: 'Their words stand here.' });
  const clash = await app.as(ade).post(lessonAt(lesson), { ...mine, markdown: 'My words stand here.' });
  expect(clash.statusCode).toBe(409);
  expect(words(clash.body)).toContain('Ade Balogun changed this while you were writing');
  expect(clash.body).toMatch(/<del>.*Their.*<\/del>.*<ins>.*My.*<\/ins>/s);
  expect(clash.body).toContain('Their words stand here.');
  expect((await draft(ade)).document.modules.flatMap(({ lessons }) => lessons)).toContainEqual(
    expect.objectContaining({ slug: lesson, markdown: 'Their words stand here.' }),
  );
  const again = formIn(clash.body, lessonAt(lesson));
  expect(again.markdown).toBe('My words stand here.');
  expect((await app.as(ade).post(lessonAt(lesson), again)).statusCode).toBe(303);
  expect((await app.as(sam).get(lessonAt(lesson))).statusCode).toBe(403);
});

test('two authors of different lessons do not get into each other’s way', async () => {
  const { ade } = await begun();
  const [one, other] = [lessonAt('reflecting-back'), lessonAt('noticing-strengths')];
  const forms = [await formAt(ade, one), await formAt(ade, other)];
  const saved = await Promise.all([
    app.as(ade).post(one, { ...forms[0], title: 'One' }),
    app.as(ade).post(other, { ...forms[1], title: 'Other' }),
  ]);
  expect(saved.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  const titles = (await draft(ade)).document.modules.flatMap(({ lessons }) =>
    lessons.map(({ title }) => title),
  );
  expect(titles).toEqual(expect.arrayContaining(['One', 'Other']));
});

test('what was typed is kept when the form is refused', async () => {
  const { ade } = await begun();
  const form = await formAt(ade, lessonAt('reflecting-back'));
  const bad = { ...form, minutes: 'ten', markdown: 'Long work.', opensOn: '2026-05-01', opensAfter: '3' };
  const refused = await app.as(ade).post(lessonAt('reflecting-back'), bad);
  expect(refused.statusCode).toBe(422);
  expect(formIn(refused.body, lessonAt('reflecting-back'))).toMatchObject({
    minutes: 'ten',
    markdown: 'Long work.',
  });
  const about = await formAt(ade, `${at}/about`);
  const wrong = await app.as(ade).post(`${at}/about`, { ...about, glossary: 'pause: fine\nno parts' });
  expect([wrong.statusCode, words(wrong.body)]).toEqual([
    422,
    expect.stringContaining('Line 2 needs two parts'),
  ]);
});

test('the preview shows the text as trainees read it, with its faults, and keeps nothing', async () => {
  const { ade, harbour } = await begun();
  const { body } = await app.as(ade).post(`${lessonAt('reflecting-back')}/preview`, {
    markdown: '::: tip\nSay **less**.\n:::\n\n{{policy.crisis_contacts}} [[nonsense]] ![](media:none)',
  });
  expect(body).toContain('<strong>less</strong>');
  expect(words(body)).toContain(`${harbour.name} has not yet written its contacts in a crisis`);
  expect(words(body)).toContain('The word [[nonsense]] is not in the glossary.');
  expect(words(body)).toContain('Say what the picture “none” shows');
  expect(JSON.stringify((await draft(ade)).document)).not.toContain('nonsense');
});

test('each kind of lesson keeps the fields of its kind and no others', async () => {
  const { ade } = await begun();
  const [module = ''] = (await draft(ade)).document.modules.map((one) => one.slug);
  const make = async (kind: string, fields: Record<string, string>) => {
    const { headers } = await app.as(ade).post(`${at}/lessons`, { title: `A ${kind}`, module, kind });
    const path = String(headers.location);
    await app.as(ade).post(path, { ...(await formAt(ade, path)), ...fields, markdown: 'Do it.' });
    const { document } = await draft(ade);
    return document.modules[0]?.lessons.find(({ slug: name }) => path.endsWith(`/${name}`));
  };
  const all = { quiz: slug, reviewed: 'yes', accepts: '.PDF .docx', file: 'talk', captions: 'talk-en' };
  expect(await make('task', all)).toMatchObject({ reviewed: true, accepts: ['.pdf', '.docx'] });
  expect(await make('quiz', all)).toMatchObject({ quiz: slug });
  expect(await make('quiz', all)).not.toHaveProperty('accepts');
  expect(await make('reflection', { ...all, opensAfter: '7', optional: 'yes' })).toMatchObject({
    opens: { afterDays: 7 },
    optional: true,
    reviewed: true,
  });
  const video = await make('video', { ...all, transcript: 'Hello.' });
  expect(video).toMatchObject({ video: { file: 'talk', captions: 'talk-en', transcript: 'Hello.' } });
  expect(words((await app.as(ade).get(at)).body)).toContain('no video or sound called “talk”');
});

test('a draft that is given up is gone, and the published version stays', async () => {
  const { ade } = await begun();
  await app.as(ade).post(`${at}/draft/removal`);
  expect((await app.as(ade).get(at)).body).toContain('Change this course');
  expect((await app.as(ade).get(lessonAt('reflecting-back'))).statusCode).toBe(404);
});

test('what Harbour writes is not there for Northside, and not for those who only learn', async () => {
  const { nadia, priya } = await begun();
  const lesson = lessonAt('reflecting-back');
  for (const url of [at, `${at}/about`, lesson, `${at}/objectives/new`]) {
    expect((await app.as(nadia).get(url)).statusCode).toBe(404);
    expect((await app.as(priya).get(url)).statusCode).toBe(403);
  }
  for (const url of [`${at}/draft`, `${lesson}/removal`, `${at}/draft/removal`, `${at}/removed/0`])
    expect((await app.as(nadia).post(url)).statusCode).toBe(404);
});

test('a quiz lesson leads to where its questions are written, and to a new quiz', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  await app.as(ade).post(`${at}/lessons`, { title: 'What you know', kind: 'quiz', module: 'being-present' });
  const lesson = lessonAt('what-you-know');
  const before = await app.as(ade).get(lesson);
  expect(before.body).toContain('href="/authoring/quizzes/new"');
  expect(before.body).not.toMatch(/href="\/authoring\/quizzes\/[0-9a-f]{8}-/);
  const form = { ...(await formAt(ade, lesson)), markdown: 'A few questions.', quiz: slug };
  await app.as(ade).post(lesson, form);
  const { body } = await app.as(ade).get(lesson);
  const [, address] = /href="(\/authoring\/quizzes\/[0-9a-f-]{36})"/.exec(body) ?? [];
  const quiz = await app.as(ade).get(String(address));
  expect(quiz.body).toContain(`href="${lesson}"`);
  expect(words(quiz.body)).toContain('What you know, in Active listening');
  expect(quiz.body).toContain(`<a href="${at}">Active listening</a>`);
});

test('training time that is no whole number of minutes is refused where it stands, and kept', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  const about = `${at}/about`;
  const form = { ...(await formAt(ade, about)), 'hours-active-listening': 'half an hour' };
  const { statusCode, body } = await app.as(ade).post(about, form);
  expect([statusCode, words(body)]).toEqual([
    422,
    expect.stringContaining('Write a whole number of minutes.'),
  ]);
  expect(body).toContain('value="half an hour"');
});
