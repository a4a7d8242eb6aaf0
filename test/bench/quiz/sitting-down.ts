import { Agent, request } from 'node:http';
import type { Figures } from '../bench';

/** How one person begins, and how they answer a question (from 1) of what they began. */
export type Way<Person> = {
  start: (person: Person) => Promise<string>;
  answer: (person: Person, attempt: string, number: number) => Promise<void>;
};

/** How many people are served at one time. */
export const AT_ONCE = 48;

/**
 * All of them start, and then all of them answer so many questions; a failure ends it. Answers how long the starting
 * took, how many answers were kept in a second, and how long the slowest of a hundred took.
 */
export async function sitDown<Person>(people: Person[], answers: number, way: Way<Person>): Promise<Figures> {
  const begun = performance.now();
  const attempts = new Map<Person, string>();
  await inLines(people, async (person) => void attempts.set(person, await way.start(person)));
  const started = performance.now();
  const took: number[] = [];
  await inLines(people, async (person) => {
    for (let number = 1; number <= answers; number++) {
      const from = performance.now();
      await way.answer(person, attempts.get(person) ?? '', number);
      took.push(performance.now() - from);
    }
  });
  const seconds = (performance.now() - started) / 1000;
  return {
    starting: (started - begun) / 1000,
    answersPerSecond: took.length / seconds,
    p99: percentile(took, 0.99),
  };
}

async function inLines<T>(things: T[], work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things];
  const line = async () => {
    for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) await work(thing);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
}

const percentile = (values: number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * part) - 1] ?? NaN;

/** Sends forms as browsers do, and answers where they lead; anything but a way on is an error. */
export function sender(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  return (path: string, token: string, body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        'sec-fetch-site': 'same-origin',
        accept: 'text/html',
        cookie: `__Host-cairn=${token}`,
      };
      const sent = request(`${origin}${path}`, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 303 && response.headers.location
            ? resolve(response.headers.location)
            : reject(new Error(`${path} answered ${response.statusCode}`)),
        );
      });
      sent.once('error', reject);
      sent.end(body);
    });
}
