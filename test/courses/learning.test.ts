import { useApp } from '../support/use-app';
import { lessonPath, path, studying } from './studying';

const app = useApp();
const { adopt, completions, done, record, study } = studying(app);

test('before there is a course, the page says what will be there', async () => {
  const { priya } = await app.cast();
  const { statusCode, body } = await app.as(priya).get('/courses');
  expect(statusCode).toBe(200);
  expect(body).toContain('Your courses will be here.');
});

test('Priya sees what a course holds before she starts it', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  expect((await app.as(priya).get('/courses')).body).toContain('6 lessons, about 41 min');
  const { body } = await app.as(priya).get(path);
  expect(body).toContain('<h1>Active listening</h1>');
  expect(body).toContain('Showing that you understand');
  expect(body).toContain('Reflecting back');
  expect(body).toContain('Start the course');
  expect(body).not.toContain('Stop reminders');
});

test('starting leads to the first lesson, and reading alone enrols nobody', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  expect((await app.as(priya).get(lessonPath(4))).body).toContain('You’re dreading the visit.');
  expect((await app.as(priya).get(path)).body).toContain('Start the course');
  const { statusCode, headers } = await app.as(priya).post(`${path}/enrolment`);
  expect([statusCode, headers.location]).toEqual([303, lessonPath(1)]);
  expect((await app.as(priya).get(path)).body).toContain('Continue: Giving your attention');
});

test('a lesson shows where it stands, how long it takes, and the ways back and on', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  const { body } = await app.as(priya).get(lessonPath(2));
  expect(body).toContain('<h1>Open questions and silence</h1>');
  expect(body).toContain('Being present, about 7 min');
  expect(body).toContain('Mark as done and go on');
  expect(body).toContain(`href="${lessonPath(1)}" rel="prev"`);
  expect(body).toContain(`href="${lessonPath(3)}" rel="next"`);
});

test('marking a lesson as done goes on to the next one, and the progress says so', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  expect((await done(priya, 1)).headers.location).toBe(lessonPath(2));
  const { body } = await app.as(priya).get(path);
  expect(body).toContain('1 of 6 lessons done, 7 min of 41 min; 0 of 2 optional');
  expect(body).toContain('Continue: Open questions and silence');
});

test('whoever left out a lesson is led back to it', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  for (const number of [1, 3, 4, 5]) {
    await study(priya, number);
    app.clock.advance({ minutes: 5 });
  }
  expect((await app.as(priya).get(path)).body).toContain('Continue: Summing up and ending well');
  expect((await done(priya, 6)).headers.location).toBe(lessonPath(2));
});

test('the same click twice, at once or later, counts once', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  const clicks = await Promise.all([done(priya, 1), done(priya, 1), done(priya, 1)]);
  expect(clicks.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
  expect(await record(priya)).toMatchObject({ lessonsDone: 1, minutesDone: 7, completedAt: null });
});

test('a lesson can be marked as not done, and done again', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  await study(priya, 1, 2);
  expect((await app.as(priya).get(lessonPath(2))).body).toContain('Mark as not done');
  const { headers } = await app.as(priya).post(`${lessonPath(2)}/completion/end`);
  expect(headers.location).toBe(lessonPath(2));
  expect(await record(priya)).toMatchObject({ lessonsDone: 1, nextLessonPath: lessonPath(2) });
  expect((await app.as(priya).send('DELETE', `${lessonPath(1)}/completion`)).statusCode).toBe(204);
  expect((await app.as(priya).send('DELETE', `${lessonPath(1)}/completion`)).statusCode).toBe(204);
  expect(await record(priya)).toMatchObject({ lessonsDone: 0 });
});

test('the last lesson completes the course, once however often it is clicked', async () => {
  const { ade, priya } = await app.cast();
  const { id } = await adopt(ade);
  await study(priya, 1, 2, 3, 4, 5);
  expect((await app.as(priya).get(lessonPath(6))).body).toContain('Mark as done and finish the lessons');
  const clicks = await Promise.all([done(priya, 6), done(priya, 6), done(priya, 6)]);
  expect(clicks.map(({ headers }) => headers.location)).toEqual([path, path, path]);
  await done(priya, 6);
  expect(await completions(priya)).toEqual([{ payload: { courseId: id, traineeId: priya.id } }]);
  expect(await record(priya)).toMatchObject({ lessonsDone: 6, minutesDone: 41, nextLessonPath: null });
});

test('two last lessons done at the same moment complete the course once', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  await study(priya, 1, 2, 3, 4);
  await Promise.all([done(priya, 5), done(priya, 6)]);
  expect(await completions(priya)).toHaveLength(1);
  expect((await record(priya))?.completedAt).toEqual(app.clock.now());
});

test('a completed course stays completed', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  await study(priya, 1, 2, 3, 4, 5, 6);
  expect((await app.as(priya).get(lessonPath(3))).body).not.toContain('Mark as not done');
  const { statusCode, body } = await app.as(priya).post(`${lessonPath(3)}/completion/end`);
  expect(statusCode).toBe(409);
  expect(body).toContain('its lessons stay done');
  expect(await record(priya)).toMatchObject({ lessonsDone: 6 });
});

test('the quiz stands beside the lessons and is not needed to complete them', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  expect((await app.as(priya).get(path)).body).toContain('You have not taken it yet. You pass with 80%');
  await study(priya, 1, 2, 3, 4, 5, 6);
  const { body } = await app.as(priya).get(path);
  expect(body).toMatch(/Completed on \d+ \w+ \d{4}/);
  const [, quiz = ''] = /class="button button-primary" href="(\/quizzes\/[^"]+)"/.exec(body) ?? [];
  expect((await app.as(priya).get(quiz)).body).toContain('Active listening quiz');
});

test('the list of courses leads on to where one stopped', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  await study(priya, 1);
  const { body } = await app.as(priya).get('/courses');
  expect(body).toContain('1 of 6 lessons done');
  expect(body).toContain(`href="${lessonPath(2)}"`);
});

test('what Northside teaches is not there for Harbour, nor who learns it', async () => {
  const { nadia, priya } = await app.cast();
  await adopt(nadia);
  await study(nadia, 1);
  const answers = await Promise.all([
    app.as(priya).get(path),
    app.as(priya).get(lessonPath(1)),
    app.as(priya).post(`${path}/enrolment`),
    done(priya, 1),
    app.as(priya).post(`${lessonPath(1)}/completion/end`),
    app.as(priya).send('DELETE', `${lessonPath(1)}/completion`),
    app.as(priya).post(`${path}/reminders/end`),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404, 404, 404]);
  expect(await record(nadia)).toMatchObject({ lessonsDone: 1 });
});

test('two organisations that teach the same course keep their trainees apart', async () => {
  const { ade, nadia, priya } = await app.cast();
  await adopt(ade);
  await adopt(nadia);
  await study(nadia, 1, 2, 3);
  expect((await app.as(priya).get(path)).body).toContain('0 of 6 lessons done');
});

test('nobody finds a lesson that is not in the course, or a course that is not there', async () => {
  const { ade, priya } = await app.cast();
  await adopt(ade);
  expect((await app.as(priya).get(`${path}/lessons/juggling`)).statusCode).toBe(404);
  expect((await app.as(priya).post(`${path}/lessons/juggling/completion`)).statusCode).toBe(404);
  expect((await app.as(priya).get('/courses/juggling')).statusCode).toBe(404);
});

test('a supervisor who is no trainee does not study', async () => {
  const { ade, sam } = await app.cast();
  await adopt(ade);
  expect((await app.as(sam).get('/courses')).statusCode).toBe(403);
  expect((await done(sam, 1)).statusCode).toBe(403);
});
