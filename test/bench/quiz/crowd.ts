import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { newToken, tokenHash } from '../../../src/identity/tokens';
import { QuizDefinition } from '../../../src/quizzes/quizzes.schemas';

/** How many questions the quiz asks. */
export const ITEMS = 16;

const statement = (number: number) => ({
  key: `statement-${number}`,
  type: 'true-false' as const,
  objective: 'attention',
  prompt: `Statement ${number}: a person who looks away is not listening.`,
  answer: number % 2 === 0,
  feedback: {
    true: 'Some people listen best with their eyes elsewhere.',
    false: 'Looking away can be a way to think.',
  },
});

const definition = () =>
  QuizDefinition.parse({
    ...{
      slug: 'bench',
      title: 'Everybody at once',
      draw: ITEMS,
      passPercent: 80,
      attempts: 2,
      pauseHours: 24,
    },
    ...{ minutes: 60, items: Array.from({ length: ITEMS }, (_, at) => statement(at)) },
  });

/** Trainees who are signed in, each by the id and the token of their session. */
export type Crowd = { organisationId: string; people: { id: string; token: string }[] };

/** Runs `work` with a connection that may do anything. */
export async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** So many trainees of one organisation, made through nothing but SQL. */
export const crowdOf = (url: string, size: number): Promise<Crowd> =>
  asSuperuser(url, async (client) => {
    const organisationId = randomUUID();
    const people = Array.from({ length: size }, () => ({ id: randomUUID(), token: newToken() }));
    const ids = people.map(({ id }) => id);
    await client.query(
      `INSERT INTO organisations (id, slug, name, time_zone, created_at) VALUES ($1, 'crowd', 'Crowd', 'Europe/London', now())`,
      [organisationId],
    );
    await client.query(
      `INSERT INTO users (id, email, name, created_at)
       SELECT id, id || '@example.org', 'Somebody', now() FROM unnest($1::uuid[]) id`,
      [ids],
    );
    await client.query(
      `INSERT INTO memberships (organisation_id, user_id, roles, joined_at)
       SELECT $1, id, '{trainee}', now() FROM unnest($2::uuid[]) id`,
      [organisationId, ids],
    );
    await client.query(
      `INSERT INTO sessions (token_hash, user_id, created_at, expires_at)
       SELECT hash, id, now(), now() + interval '1 day' FROM unnest($1::bytea[], $2::uuid[]) AS given (hash, id)`,
      [people.map(({ token }) => tokenHash(token)), ids],
    );
    await client.query('ANALYZE');
    return { organisationId, people };
  });

/** A quiz that nobody has taken yet. */
export type Fresh = { quizId: string; versionId: string; keys: string[] };

export const freshQuiz = (url: string, { organisationId }: Crowd): Promise<Fresh> =>
  asSuperuser(url, async (client) => {
    const [quizId, versionId] = [randomUUID(), randomUUID()];
    const { title, draw, passPercent, attempts, pauseHours, minutes, items } = definition();
    await client.query(
      `INSERT INTO quizzes (id, organisation_id, slug, created_at) VALUES ($1, $2, $3, now())`,
      [quizId, organisationId, quizId],
    );
    await client.query(
      `INSERT INTO quiz_versions (id, organisation_id, quiz_id, number, title, draw, pass_percent, attempts, pause_hours,
                                  minutes, items, created_at)
       VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, now())`,
      [
        versionId,
        organisationId,
        quizId,
        title,
        draw,
        passPercent,
        attempts,
        pauseHours,
        minutes,
        JSON.stringify(items),
      ],
    );
    return { quizId, versionId, keys: items.map(({ key }) => key) };
  });
