import { rightAnswer, SubmissionService } from '../../src/quizzes';
import { readReviews } from '../../src/quizzes/reviewing/review-form';
import { ReviewService } from '../../src/quizzes/reviewing/review.service';
import { markedBy, textsIn } from '../../src/quizzes/reviewing/texts';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { playing } from './playing';
import { single, small } from './quizzes';
import { rendering } from './question-types/rendering';
import { essay } from './question-types/written';

const app = useApp();
const { make, sitting, start } = playing(app);

const written = 'When it helps them, not me.';

/** Priya answered a single choice rightly and wrote a text; the attempt waits for its review. */
async function waiting(text = [written]) {
  const cast = await app.cast();
  const { priya, ade } = cast;
  const items = [single(), essay()];
  const quiz = await make(ade, small({ title: 'Own stories', draw: 2, items, passPercent: 80 }));
  const id = await submitted(priya, quiz.id, text);
  const { questions } = await sitting(priya, id);
  return { ...cast, id, quiz, number: questions.find(({ item }) => item.type === 'free-text')?.number ?? 0 };
}

async function submitted(person: Somebody, quizId: string, text: string[]): Promise<string> {
  const id = await start(person, quizId);
  for (const { number, item } of (await sitting(person, id)).questions) {
    const answer = item.type === 'free-text' ? text : [...rightAnswer(item)];
    await app.as(person).post(`/attempts/${id}/questions/${number}`, { answer });
  }
  await app.in(person, () => app.get(SubmissionService).submit(app.actor(person), id));
  return id;
}

// a How much is told: 1, 2 · b Whose need it serves: 0, 2, 4
const form = (number: number, changes: Record<string, string> = {}) => ({
  [`level-${number}-a`]: '1',
  [`level-${number}-b`]: '1',
  [`comment-${number}`]: 'You think of them first.',
  ...changes,
});

test('an attempt with a text waits for its review and has no result until then', async () => {
  const { priya, sam, id } = await waiting();
  expect((await sitting(priya, id)).attempt).toMatchObject({ percent: null, passed: null });
  const { body } = await app.as(sam).get('/reviews');
  expect(body).toContain('Priya Nair');
  expect(body).toContain(`/reviews/${id}`);
  expect((await app.as(sam).get(`/reviews/${id}`)).body).toContain(written);
});

test('the marks of a reviewer become the result, and the trainee is told', async () => {
  const { priya, sam, id, number } = await waiting();
  const done = await app.as(sam).post(`/reviews/${id}`, form(number));
  expect(done.headers.location).toBe('/reviews');
  const { attempt, questions } = await sitting(priya, id);
  expect(attempt).toMatchObject({ percent: 83, passed: true });
  expect(questions[number - 1]?.points).toBeCloseTo(4 / 6, 12);
  await app.settle();
  const mails = await app.mailTo(priya.email);
  expect(mails.map(({ subject }) => subject)).toEqual(['Your answers in “Own stories” have been read']);
  expect((await app.as(sam).get('/reviews')).body).toContain('Nothing waits for review');
});

test('the trainee reads levels, comment and a good answer in their result', async () => {
  const { priya, sam, id, number } = await waiting();
  expect((await app.as(priya).get(`/attempts/${id}`)).body).not.toContain('only as much as helps them');
  await app.as(sam).post(`/reviews/${id}`, form(number));
  const { body } = await app.as(priya).get(`/attempts/${id}`);
  const told = ['You think of them first.', 'Both needs are mixed.', 'only as much as helps them'];
  expect(told.filter((text) => !body.includes(text))).toEqual([]);
});

test('what is missing is named, and what was filled in stays', async () => {
  const { sam, priya, id, number } = await waiting();
  const refused = await app.as(sam).post(`/reviews/${id}`, form(number, { [`level-${number}-b`]: '' }));
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Whose need it serves: Choose the level that fits best.');
  expect(refused.body).toContain('>You think of them first.</textarea>');
  const empty = await app.as(sam).post(`/reviews/${id}`, form(number, { [`comment-${number}`]: ' ' }));
  expect(empty.body).toContain('Write a few words to the writer.');
  expect((await sitting(priya, id)).attempt.passed).toBeNull();
});

test('an attempt is reviewed once', async () => {
  const { sam, jo, priya, id, number } = await waiting();
  await app.as(sam).post(`/reviews/${id}`, form(number));
  const again = await app.as(jo).post(`/reviews/${id}`, form(number, { [`level-${number}-b`]: '0' }));
  expect(again.statusCode).toBe(409);
  expect((await sitting(priya, id)).attempt.percent).toBe(83);
  const { body } = await app.as(jo).get(`/reviews/${id}`);
  expect(body).toContain('Reviewed by Sam Okafor');
  expect(body).not.toContain('Keep this review');
});

test('nobody reviews their own', async () => {
  const { sam, quiz, jo } = await waiting();
  const both = { ...sam, actor: { ...sam.actor, roles: ['trainee' as const, 'supervisor' as const] } };
  await app.in(sam, () =>
    app
      .get(Database)
      .query(`UPDATE memberships SET roles = '{trainee,supervisor}' WHERE user_id = $1`, [sam.id]),
  );
  const own = await submitted(both, quiz.id, [written]);
  expect((await app.as(sam).get(`/reviews/${own}`)).statusCode).toBe(403);
  expect((await app.as(sam).post(`/reviews/${own}`, form(1))).statusCode).toBe(403);
  expect((await app.as(sam).get('/reviews')).body).not.toContain(own);
  expect((await app.as(jo).get('/reviews')).body).toContain(own);
  const refused = app.in(sam, () => app.get(ReviewService).review(both.actor, own, new Map()));
  await expect(refused).rejects.toThrow('This attempt is your own');
});

test('a trainee has no reviews to do, and another organisation finds nothing', async () => {
  const { priya, nadia, id, number } = await waiting();
  expect((await app.as(priya).get('/reviews')).statusCode).toBe(403);
  expect((await app.as(nadia).get(`/reviews/${id}`)).statusCode).toBe(404);
  expect((await app.as(nadia).post(`/reviews/${id}`, form(number))).statusCode).toBe(404);
  expect((await app.as(nadia).get('/reviews')).body).toContain('Nothing waits for review');
});

test('a text left empty needs no review and earns nothing', async () => {
  const { priya, sam, id } = await waiting([]);
  expect((await sitting(priya, id)).attempt).toMatchObject({ percent: 50, passed: false });
  expect((await app.as(sam).get('/reviews')).body).toContain('Nothing waits for review');
  expect((await app.as(sam).get(`/reviews/${id}`)).body).toContain('There is no text to mark');
});

test('marks that leave a criterion out are refused by the service as well', async () => {
  const { sam, id } = await waiting();
  const half = new Map([['own-story', { levels: { a: 1 }, comment: 'Half.' }]]);
  await expect(app.in(sam, () => app.get(ReviewService).review(app.actor(sam), id, half))).rejects.toThrow();
});

test.each([
  ['1', 1],
  ['0', 0],
  ['2', null],
  ['-1', null],
  ['best', null],
  ['', null],
])('the level %p of two is %p', (given, level) => {
  const { item } = rendering(essay());
  const texts = textsIn([{ number: 3, item, answer: [written] }]);
  const { reviews, errors } = readReviews(texts, {
    'level-3-a': given,
    'level-3-b': '2',
    'comment-3': 'Good.',
  });
  expect(reviews.get('own-story')?.levels['a'] ?? null).toBe(level);
  expect(Object.keys(errors)).toEqual(level === null ? ['level-3-a'] : []);
  expect(markedBy(texts, reviews)?.[0]?.points ?? null).toEqual(level === null ? null : (level + 1 + 4) / 6);
});

test('a comment that is too long is refused', () => {
  const { item } = rendering(essay());
  const texts = textsIn([{ number: 3, item, answer: [written] }]);
  const { errors } = readReviews(texts, {
    'level-3-a': '1',
    'level-3-b': '2',
    'comment-3': 'a'.repeat(5001),
  });
  expect(errors).toEqual({ 'comment-3': 'Write at most 5000 characters.' });
});
