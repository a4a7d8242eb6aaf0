import { randomUUID } from 'node:crypto';
import { Outbox } from '../../src/jobs';
import { AwardMade } from '../../src/programmes';
import { fillWhenEmpty } from '../../src/demonstration/demonstration.provider';
import { SignOffService } from '../../src/practice';
import { StoryClock } from '../../src/demonstration/story-clock';
import { TraineeStory } from '../../src/demonstration/trainee-story.provider';
import { type Actor, ActorQueries } from '../../src/organisations';
import { EntrySigned } from '../../src/practice';
import { Config } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';

const app = useApp({ fresh: true });
const actors = new Map<string, Actor>();
const actor = (name: string) => actors.get(name) as Actor;
const inHarbour = <T>(work: () => Promise<T>) => {
  const db = app.get(Database);
  const { organisationId, personId } = actor('ade');
  return db.within({ organisationId, personId }, () => db.transaction(work));
};
const count = async (sql: string, parameters: unknown[]) =>
  (await inHarbour(() => app.get(Database).query<{ n: number }>(sql, parameters)))[0]?.n;
const certificatesOf = (name: string) =>
  count('SELECT count(*)::int AS n FROM certificates WHERE trainee_id = $1', [actor(name).personId]);

beforeAll(async () => {
  await fillWhenEmpty(app.get(Config));
  const db = app.get(Database);
  const users = await db.transaction(() =>
    db.query<{ id: string; email: string }>('SELECT id, email FROM users'),
  );
  for (const { id, email } of users)
    actors.set(email.split('@')[0] ?? '', (await app.get(ActorQueries).of(id)) as Actor);
});

test('Noor lacks one hour, and her path says which entry waits', async () => {
  const { body } = await app.as({ id: actor('noor').personId }).get('/path');
  expect(body).toContain('5 of 6 stones are in place');
  expect(body).toContain('1 h still to come');
  expect(body).toContain('It waits for a signature.');
});

test('who is looked at again and is not ready is named with a way to where they stand', async () => {
  const ade = app.as({ id: actor('ade').personId });
  const begun = await ade.post('/certificates/bulk', {
    formKey: randomUUID(),
    kind: 'issue',
    search: 'Noor',
  });
  await app.settle();
  const { body } = await ade.get(String(begun.headers.location));
  expect(body).toContain('5 of 6 requirements are met so far.');
  const way = /href="(\/candidacies\/[^"]+)">\s*Noor Haddad/.exec(body)?.[1];
  expect((await ade.get(String(way))).body).toContain('Noor Haddad');
});

test('the last signature leads to one certificate, one email, however often it is told', async () => {
  const [noor, sam] = [actor('noor'), actor('sam')];
  const story = new TraineeStory(app.server, new StoryClock(app.clock.now()));
  const id = await inHarbour(() =>
    story.log(noor, sam, {
      daysAgo: 1,
      minutes: 60,
      activityKind: 'one-to-one',
      setting: 'community',
      domain: 'active-listening',
      reflection: 'Enough.',
    }),
  );
  await inHarbour(() => app.get(SignOffService).signOff(sam, { id, version: null }));
  for (let told = 0; told < 9; told += 1) {
    await inHarbour(() => app.get(Outbox).publish(EntrySigned, { entryId: id, traineeId: noor.personId }));
  }
  await app.settle();
  await app.settle();
  expect(await certificatesOf('noor')).toBe(1);
  const mails = (await app.mailTo('noor@harbour.example')).filter(({ text }) => text.includes('/v/'));
  expect(mails).toHaveLength(1);
});

test('ten deliveries of one award issue one certificate', async () => {
  const [award] = await inHarbour(() =>
    app
      .get(Database)
      .query<{ id: string }>(
        `SELECT a.id FROM awards a JOIN candidacies c ON c.id = a.candidacy_id WHERE c.trainee_id = $1`,
        [actor('rowan').personId],
      ),
  );
  const event = { awardId: award?.id ?? randomUUID(), traineeId: actor('rowan').personId };
  for (let told = 0; told < 10; told += 1) await inHarbour(() => app.get(Outbox).publish(AwardMade, event));
  await app.settle();
  expect(await certificatesOf('rowan')).toBe(1);
});

test('Rowan’s credential says what was passed, and what it is in line with', async () => {
  const [kept] = await inHarbour(() =>
    app.get(Database).query<{ credential: string }>(
      `SELECT k.credential FROM certificate_credentials k JOIN certificates c ON c.code = k.code
        WHERE c.trainee_id = $1`,
      [actor('rowan').personId],
    ),
  );
  expect(JSON.parse(kept?.credential ?? '{}')).toMatchObject({
    credentialSubject: {
      achievement: {
        tag: [
          'Active listening: Being present',
          'Active listening: Showing that you understand',
          'Active listening: Keeping the way clear',
          'Active listening quiz',
        ],
        alignment: ['I', 'II', 'IX', 'XII'].map((category) => ({
          targetFramework: expect.stringContaining('SAMHSA, 2015'),
          targetCode: `Category ${category}`,
        })),
      },
    },
  });
});

test('the manager sees the same standing as the trainee', async () => {
  const ade = app.as({ id: actor('ade').personId });
  const list = await ade.get('/candidacies');
  expect(list.body).toContain('Rowan Ellis');
  const path =
    /\/candidacies\/[0-9a-f-]{36}/.exec((await ade.get('/candidacies?search=priya')).body)?.[0] ?? 'none';
  const { body } = await ade.get(path);
  expect(body).toContain('Active listening course');
  expect(body).toContain('1 of 6');
});

test('the path costs the same number of queries with one entry and with hundreds', async () => {
  const db = app.get(Database);
  const { personId, organisationId } = actor('priya');
  const asked = jest.spyOn(db, 'query');
  await app.as({ id: personId }).get('/path');
  const before = asked.mock.calls.length;
  await inHarbour(() =>
    db.query(
      `INSERT INTO practice_entries (id, organisation_id, trainee_id, supervisor_id, form_key, version, status, day, minutes,
         activity_kind, activity_counts, setting, shares, role, paid, competencies, observed, created_at, changed_at)
       SELECT gen_random_uuid(), $1, $2, $3, gen_random_uuid(), 1, 'draft', '2026-01-01', 30, 'one-to-one', true, 'community',
         '[{"domain": "active-listening", "minutes": 30}]', 'lead', false, '{}', false, now(), now() FROM generate_series(1, 300)`,
      [organisationId, personId, actor('sam').personId],
    ),
  );
  asked.mockClear();
  await app.as({ id: personId }).get('/path');
  expect(asked.mock.calls.length).toBe(before);
  asked.mockRestore();
});

test('the code of ethics is signed once, with the box ticked, in the words that were read', async () => {
  const priya = app.as({ id: actor('priya').personId });
  expect((await priya.post('/attestations/code-of-ethics', { version: 1 })).statusCode).toBe(422);
  expect((await priya.post('/attestations/code-of-ethics', { version: 2, agreed: 'yes' })).statusCode).toBe(
    409,
  );
  const signed = await Promise.all(
    [1, 2].map(() => priya.post('/attestations/code-of-ethics', { version: 1, agreed: 'yes' })),
  );
  expect(signed.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  const rows = await count('SELECT count(*)::int AS n FROM attestations WHERE trainee_id = $1', [
    actor('priya').personId,
  ]);
  expect(rows).toBe(1);
});
