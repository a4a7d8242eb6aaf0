import 'reflect-metadata';
import { Pool } from 'pg';
import { loadLocales } from '../../src/shared/texts.provider';
import type { Bench } from './bench';
import { type Crowd, crowdOf, freshQuiz, ITEMS } from './quiz/crowd';
import { AT_ONCE, sender, sitDown, type Way } from './quiz/sitting-down';
import { cairn, registerOf } from './verification/servers';

const PEOPLE = 2_000;
const WARM_UP = 200;
/** How many of the questions each of them answers; the rest would cost as much again each. */
const ANSWERS = 4;

type Person = Crowd['people'][number];

/** The first round warms up, with fewer people. */
const sizes = () => {
  let rounds = 0;
  return () => (rounds++ === 0 ? WARM_UP : PEOPLE);
};

export default {
  about: `${PEOPLE.toLocaleString('en-GB')} people start one quiz of ${ITEMS} questions at the same time, and each answers ${ANSWERS}`,
  us: 'Cairn as in production: the forms of the quiz page and of each question, over HTTP, one process',
  them: 'the bare inserts alone: one statement for an attempt and one for an answer, from a pool, nothing checked',
  measures: {
    starting: { unit: 's until all have started', better: 'lower' },
    answersPerSecond: { unit: 'answers a second', better: 'higher' },
    p99: { unit: 'ms for an answer', better: 'lower' },
  },
  rounds: 1,
  prepare: async () => {
    loadLocales();
    const database = await registerOf(0);
    const url = Object.assign(new URL(database.superuserUrl), { pathname: '/cairn' }).href;
    const crowd = await crowdOf(url, PEOPLE);
    const server = await cairn(database);
    const pool = new Pool({ connectionString: url, max: AT_ONCE });
    const [ours, theirs] = [sizes(), sizes()];
    const round = async (people: number, way: (quiz: Awaited<ReturnType<typeof freshQuiz>>) => Way<Person>) =>
      sitDown(crowd.people.slice(0, people), ANSWERS, way(await freshQuiz(url, crowd)));
    return {
      us: () => round(ours(), ({ quizId }) => throughTheDoor(server.url, quizId)),
      them: () => round(theirs(), (quiz) => byHand(pool, crowd, quiz)),
      stop: async () => {
        await server.stop();
        await pool.end();
        await database.stop();
      },
    };
  },
} satisfies Bench;

/** As people do it. */
function throughTheDoor(origin: string, quizId: string): Way<Person> {
  const send = sender(origin);
  return {
    start: async ({ token }) => (await send(`/quizzes/${quizId}/attempts`, token, '')).split('/')[2] ?? '',
    answer: async ({ token }, attempt, number) =>
      void (await send(`/attempts/${attempt}/questions/${number}`, token, 'answer=true&then=next')),
  };
}

/** The same rows, and nothing else. */
function byHand(
  pool: Pool,
  { organisationId }: Crowd,
  quiz: Awaited<ReturnType<typeof freshQuiz>>,
): Way<Person> {
  return {
    start: async ({ id }) => {
      const { rows } = await pool.query<{ id: string }>({
        name: 'start',
        text: `INSERT INTO quiz_attempts (organisation_id, quiz_id, version_id, trainee_id, seed, item_keys, started_at, deadline)
               VALUES ($1, $2, $3, $4, 1, $5, now(), now() + interval '1 hour') RETURNING id`,
        values: [organisationId, quiz.quizId, quiz.versionId, id, quiz.keys],
      });
      return rows[0]?.id ?? '';
    },
    answer: async (_, attempt, number) => {
      await pool.query({
        name: 'answer',
        text: `INSERT INTO quiz_answers (organisation_id, attempt_id, item_key, answer, answered_at)
               VALUES ($1, $2, $3, '{true}', now())`,
        values: [organisationId, attempt, quiz.keys[number - 1]],
      });
    },
  };
}
