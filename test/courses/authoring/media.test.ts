import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { gif, html, mp4, png, svg, vtt } from './files';
import { at, lessonAt, slug, writing } from './writing';

const app = useApp();
const { adopt, formAt, words } = writing(app);
const list = '/authoring/media';

const add = (person: Somebody, title: string, file: File) => app.as(person).upload(list, { title }, { file });

test('before there is a file, the page says how to begin', async () => {
  const { ade } = await app.cast();
  expect((await app.as(ade).get(list)).body).toContain('Your files will be listed here.');
});

test('a picture is added, shown to members and used in a lesson', async () => {
  const { ade, priya } = await app.cast();
  const { headers } = await add(ade, 'Three stones', png());
  expect(headers.location).toBe(`${list}/three-stones`);
  expect(words((await app.as(ade).get(`${list}/three-stones`)).body)).toContain('![…](media:three-stones)');
  const sent = await app.as(priya).get('/media/three-stones');
  expect([sent.statusCode, sent.headers['content-type'], sent.headers['x-content-type-options']]).toEqual([
    200,
    'image/png',
    'nosniff',
  ]);
  expect(sent.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  expect(sent.rawPayload).toEqual(Buffer.from(await png().arrayBuffer()));
  const again = await app.as(priya).get('/media/three-stones', {
    headers: { 'if-none-match': String(sent.headers.etag) },
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('a file is judged by what it holds, and what was typed is kept', async () => {
  const { ade } = await app.cast();
  for (const file of [html(), svg(), gif()]) {
    const { statusCode, body } = await add(ade, 'A stone', file);
    expect([statusCode, words(body)]).toEqual([422, expect.stringContaining('none of the kinds of file')]);
    expect(body).toContain('value="A stone"');
  }
  const large = new File(
    [Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5_300_000)])],
    'x',
  );
  expect(words((await add(ade, 'A stone', large)).body)).toContain('at most 5 MB');
  expect(words((await add(ade, 'x', png())).body)).toContain('at least three letters');
  expect(words((await app.as(ade).upload(list, { title: 'Nothing' }, {})).body)).toContain('Choose a file.');
  expect((await app.as(ade).get(list)).body).toContain('Your files will be listed here.');
});

test('captions with a fault are refused with its line', async () => {
  const { ade } = await app.cast();
  const { body } = await add(ade, 'English', vtt('WEBVTT\n\n00:04.000 --> 00:01.000\nHi'));
  expect(words(body)).toContain('Line 3: this caption ends before it begins.');
});

test('a video is played in parts, and needs captions and transcript before it is taught with', async () => {
  const { ade, priya } = await app.cast();
  await add(ade, 'First meeting', mp4());
  await add(ade, 'First words', vtt());
  expect((await app.as(ade).get(list)).body).toContain('Needs captions and transcript');
  const part = await app.as(priya).get('/media/first-meeting', { headers: { range: 'bytes=4-11' } });
  expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([
    206,
    'ftypisom',
    'bytes 4-11/1416',
  ]);
  const beyond = await app.as(priya).get('/media/first-meeting', { headers: { range: 'bytes=9999-' } });
  expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */1416']);
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  const lesson = lessonAt('reflecting-back');
  await app.as(ade).post(lesson, { ...(await formAt(ade, lesson)), markdown: '::: video first-meeting' });
  expect(words((await app.as(ade).get(at)).body)).toContain('has no captions yet');
  await app.as(ade).post(`${list}/first-meeting`, {
    title: 'A first meeting',
    captions: 'first-words',
    transcript: '**Hana:** Hello.',
  });
  expect(words((await app.as(ade).get(at)).body)).toContain('Nothing keeps this draft');
  const { body } = await app.as(ade).get(`${at}/preview/reflecting-back`);
  expect(body).toContain('<track kind="captions" src="/media/first-words"');
  expect(words(body)).toContain('Hana: Hello.');
});

const recording = `${list}/first-meeting`;
const spoken = vtt(
  'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Hana>I am worn out.\n\n00:04.000 --> 00:06.000\n<v Owen>Worn <i>out</i>.\n',
);

test('captions are added with their recording, and the transcript is written from them', async () => {
  const { ade } = await app.cast();
  await add(ade, 'First meeting', mp4());
  const form = { title: 'A first meeting', captions: '', transcript: '' };
  const nothing = await app.as(ade).post(recording, { ...form, then: 'transcript' });
  expect([nothing.statusCode, words(nothing.body)]).toEqual([
    422,
    expect.stringContaining('Choose captions'),
  ]);
  const wrong = await app.as(ade).upload(recording, form, { captionsFile: png() });
  expect([wrong.statusCode, words(wrong.body)]).toEqual([422, expect.stringContaining('file of captions')]);
  await app.as(ade).upload(recording, { ...form, then: 'transcript' }, { captionsFile: spoken });
  const { body } = await app.as(ade).get(recording);
  expect(body).toContain('src="/media/captions-of-a-first-meeting"');
  expect(await formAt(ade, recording)).toMatchObject({
    captions: 'captions-of-a-first-meeting',
    transcript: '**Hana:** I am worn out.\n\n**Owen:** Worn out.',
  });
});

test('a video lesson takes over what is kept with its recording, and with another one its own', async () => {
  const { ade } = await app.cast();
  await add(ade, 'First meeting', mp4());
  await app.as(ade).upload(recording, { title: 'First', then: 'transcript' }, { captionsFile: spoken });
  await add(ade, 'Second meeting', mp4());
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  await app.as(ade).post(`${at}/lessons`, { title: 'Watch', kind: 'video', module: 'being-present' });
  const lesson = lessonAt('watch');
  const choose = async (file: string) =>
    app.as(ade).post(lesson, { ...(await formAt(ade, lesson)), file, markdown: 'Watch how Owen waits.' });
  await choose('first-meeting');
  expect(await formAt(ade, lesson)).toMatchObject({
    captions: 'captions-of-first',
    transcript: expect.stringContaining('Worn out') as string,
  });
  await choose('second-meeting');
  expect(await formAt(ade, lesson)).toMatchObject({ captions: '', transcript: '' });
  expect(words((await app.as(ade).get(at)).body)).toContain('Choose captions');
});

test('trainees watch a video with captions and read its transcript under it', async () => {
  const { ade, priya } = await app.cast();
  await add(ade, 'First meeting', mp4());
  await app.as(ade).upload(recording, { title: 'First', then: 'transcript' }, { captionsFile: spoken });
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  await app.as(ade).post(`${at}/lessons`, { title: 'Watch', kind: 'video', module: 'being-present' });
  const lesson = lessonAt('watch');
  const form = { ...(await formAt(ade, lesson)), file: 'first-meeting', objectives: 'open-questions' };
  await app.as(ade).post(lesson, { ...form, markdown: 'Watch how Owen waits.' });
  await app.as(ade).post(`${at}/publication`, await formAt(ade, `${at}/publication`));
  const { body } = await app.as(priya).get(`/courses/${slug}/lessons/watch`);
  expect(body).toContain('<track kind="captions" src="/media/captions-of-first"');
  expect(body).toContain('<p><strong>Hana:</strong> I am worn out.</p>');
});

test('a file that is too large is refused with what to do', async () => {
  const { ade } = await app.cast();
  const { statusCode, body } = await add(ade, 'Long', new File([Buffer.alloc(25 * 1_048_576)], 'long.mp4'));
  expect([statusCode, words(body)]).toEqual([422, expect.stringContaining('cut it into parts')]);
  expect(words(body)).toContain('Choose the file again');
});

test('only captions are chosen as captions', async () => {
  const { ade } = await app.cast();
  await add(ade, 'First meeting', mp4());
  await add(ade, 'Three stones', png());
  const form = { title: 'A first meeting', transcript: 'Hello.', captions: 'three-stones' };
  const { statusCode, body } = await app.as(ade).post(`${list}/first-meeting`, form);
  expect([statusCode, words(body)]).toEqual([422, expect.stringContaining('Choose a file of captions')]);
});

test('a file that a course uses is kept; any other can be removed', async () => {
  const { ade, priya } = await app.cast();
  await add(ade, 'Three stones', png());
  await add(ade, 'Four stones', png());
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  const lesson = lessonAt('reflecting-back');
  await app
    .as(ade)
    .post(lesson, { ...(await formAt(ade, lesson)), markdown: '![Stones](media:three-stones)' });
  expect((await app.as(ade).post(`${list}/three-stones/removal`)).statusCode).toBe(409);
  expect((await app.as(ade).post(`${list}/four-stones/removal`)).statusCode).toBe(303);
  expect((await app.as(priya).get('/media/four-stones')).statusCode).toBe(404);
  expect((await app.as(priya).get('/media/three-stones')).statusCode).toBe(200);
});

test('a file says in which lessons it is used, and is not offered to be removed then', async () => {
  const { ade } = await app.cast();
  for (const title of ['Stone', 'Stone wall']) await add(ade, title, png());
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  const lesson = lessonAt('reflecting-back');
  const form = await formAt(ade, lesson);
  await app.as(ade).post(lesson, { ...form, markdown: 'Look: ![A wall](media:stone-wall)' });
  const used = (await app.as(ade).get(`${list}/stone-wall`)).body;
  expect(used).toContain(`href="${lesson}"`);
  expect(words(used)).toContain('A course uses this file, so it is kept.');
  expect(used).not.toContain('/removal"');
  const unused = (await app.as(ade).get(`${list}/stone`)).body;
  expect([unused.includes(`href="${lesson}"`), unused.includes('/removal"')]).toEqual([false, true]);
});

test('two files of one title have names of their own', async () => {
  const { ade } = await app.cast();
  await add(ade, 'Stone', png());
  expect((await add(ade, 'Stone', png())).headers.location).toBe(`${list}/stone-2`);
});

test('files of Harbour are not there for Northside nor for strangers, by name or by id', async () => {
  const { ade, nadia, priya } = await app.cast();
  await add(ade, 'Three stones', png());
  const { headers } = await app.as(ade).get('/media/three-stones');
  const id = String(headers.etag).replaceAll('"', '');
  expect((await app.as(priya).get(`/media/${id}`)).statusCode).toBe(200);
  for (const url of ['/media/three-stones', `/media/${id}`, `${list}/three-stones`]) {
    expect((await app.as(nadia).get(url)).statusCode).toBe(404);
    expect((await app.anyone().get(url)).statusCode).toBe(303);
  }
  expect((await app.as(nadia).post(`${list}/three-stones/removal`)).statusCode).toBe(404);
  expect((await app.as(priya).get(list)).statusCode).toBe(403);
  expect((await app.as(priya).upload(list, { title: 'Mine' }, { file: png() })).statusCode).toBe(403);
});
