import { randomUUID } from 'node:crypto';
import { UserService } from '../../src/identity';
import { Members } from '../../src/organisations';
import { SigningRequests } from '../../src/practice/linked/signing-requests.service';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { Visitor } from '../support/visitor';
import { assigned } from './assigning-staff';
import { type App, written } from './practising';

/** Somebody outside who supervises a trainee of Harbour: a member with no place of their own. */
export async function outside(app: App, { actor, organisationId }: Somebody): Promise<Somebody> {
  const email = `ruth.${randomUUID().slice(0, 8)}@hospital.example`;
  const name = 'Ruth Adeyemi';
  const db = app.get(Database);
  return db.within({ organisationId }, () =>
    db.transaction(async () => {
      const { id } = await app.get(UserService).register({ email, name });
      await app.get(Members).join(id, ['outside-supervisor']);
      return { id, name, email, organisationId, actor: { ...actor, personId: id, name, email } };
    }),
  );
}

/** Harbour's cast with Ruth, and so many entries of Priya's that wait for her. */
export async function waitingForRuth(app: App, count = 1) {
  const people = await app.cast();
  const ruth = await outside(app, people.ade);
  await assigned(app, people.ade, ruth, [people.priya, people.noor]);
  const ids: string[] = [];
  for (let entry = 0; entry < count; entry += 1)
    ids.push(await written(app, people.priya, ruth, { day: `2026-05-0${entry + 1}` }));
  return { ...people, ruth, ids };
}

export const sql = <Row = Record<string, unknown>>(
  app: App,
  person: Somebody,
  text: string,
  values: unknown[] = [],
) => app.in(person, () => app.get(Database).query<Row>(text, values));

/** Asks Ruth to sign what waits, and gives the path of the link in her letter. */
export async function asked(
  app: App,
  { priya, ruth }: Record<'priya' | 'ruth', Somebody>,
  { withReflections = false }: { withReflections?: boolean } = {},
): Promise<string> {
  const asking = { traineeId: priya.id, supervisorId: ruth.id, withReflections };
  await app.in(priya, () => app.get(SigningRequests).ask(priya.actor, asking));
  await app.settle();
  return linkTo(app, ruth);
}

/** The path of the link in the newest letter to somebody that has one to sign by. */
export async function linkTo(app: App, { email }: Somebody): Promise<string> {
  const found = (await app.mailTo(email)).map(
    ({ text }) => /\/sign\/[\w-]+(?!.*repudiation)/.exec(text)?.[0],
  );
  return found.filter(Boolean).at(-1) ?? 'none';
}

/** The code in the newest letter to somebody that has one. */
export async function codeTo(app: App, { email }: Somebody): Promise<string> {
  const found = (await app.mailTo(email)).map(({ text }) => /^\d{4} \d{4}$/m.exec(text)?.[0]);
  return found.filter(Boolean).at(-1) ?? 'none';
}

/** Enters the code of a new letter; gives a browser that has proved the address. */
export async function proven(app: App, person: Somebody, path: string): Promise<Visitor> {
  await app.anyone().post(`${path}/code`);
  await app.settle();
  const answer = await app.anyone().post(`${path}/proof`, { code: await codeTo(app, person) });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${path}/entries`]);
  return new Visitor(app.server, Promise.resolve(cookieIn(answer)));
}

/** The cookie that an answer of ours sets. */
export const cookieIn = ({ headers }: { headers: Record<string, unknown> }): string =>
  String([headers['set-cookie'] ?? []].flat()[0]).split(';')[0] ?? '';

/** What Ruth sends to sign these entries. */
export const signing = (ids: readonly string[], given: Record<string, string | undefined> = {}) => ({
  name: 'Ruth Adeyemi',
  qualification: 'Psychiatric nurse',
  supervised: 'yes',
  ...Object.fromEntries(ids.map((id) => [`decision-${id}`, 'sign'])),
  ...given,
});

/** Where entries stand, in the order given. */
export async function statusesOf(app: App, person: Somebody, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string; status: string }>(
    app,
    person,
    'SELECT id, status FROM practice_entries WHERE id = ANY($1)',
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.status ?? 'none');
}

/** Forgets what was tried from this machine's one address by other tests. */
export const forgetTries = (app: App) =>
  app
    .get(Database)
    .transaction(() => app.get(Database).query("DELETE FROM rate_limits WHERE key LIKE 'signing-caller:%'"));
