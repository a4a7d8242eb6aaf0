import { randomUUID } from 'node:crypto';
import { User } from '../../src/identity/user.entity';
import { Audit } from '../../src/shared/audit/audit.service';
import { AuditEntry } from '../../src/shared/audit/audit-entry.entity';
import { Database, isDuplicate } from '../../src/shared/database/database.service';
import { type NewRow, newRow } from '../../src/shared/database/statements';
import { useApp } from '../support/use-app';

const app = useApp();
const names = async () => {
  const db = app.get(Database);
  const rows = await db.query<{ name: string }>(
    'SELECT DISTINCT o.name FROM memberships m JOIN organisations o ON o.id = m.organisation_id ORDER BY 1',
  );
  return rows.map(({ name }) => name);
};

test('inside a transaction the tenant changes for the work and comes back', async () => {
  const { priya, nadia } = await app.cast();
  const db = app.get(Database);
  const seen = await app.in(priya, async () => [
    await names(),
    await db.within({ organisationId: nadia.organisationId }, names),
    await names(),
  ]);
  expect(seen).toEqual([['Harbour'], ['Northside'], ['Harbour']]);
});

test('work that fails for another tenant leaves the first one in place', async () => {
  const { priya, nadia } = await app.cast();
  const db = app.get(Database);
  const failing = () => db.within({ organisationId: nadia.organisationId }, () => db.query('SELECT 1/0'));
  const seen = await app.in(priya, async () => {
    await expect(failing()).rejects.toThrow('division by zero');
    return names();
  });
  expect(seen).toEqual(['Harbour']);
});

test('asking outside a transaction is refused rather than answered with nothing', () => {
  expect(() => app.get(Database).query('SELECT 1')).toThrow('only asked inside');
});

test('two writers of one row take turns', async () => {
  const { priya } = await app.cast();
  const order: string[] = [];
  const work = (name: string) =>
    app.in(priya, async () => {
      await app.get(Database).takeTurns('a test');
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} ends`);
    });
  await Promise.all([work('one'), work('two')]);
  expect(order[1]).toBe(order[0]?.replace('begins', 'ends'));
});

test('a change that returns rows gives those rows', async () => {
  const { priya } = await app.cast();
  const db = app.get(Database);
  const rows = await app.in(priya, () =>
    db.query<{ name: string }>("UPDATE users SET name = 'Priya' WHERE id = $1 RETURNING name", [priya.id]),
  );
  expect(rows).toEqual([{ name: 'Priya' }]);
});

test('what is asked once is asked anew in another tenant, once forgotten, and where a savepoint was taken back', async () => {
  const { priya, nadia } = await app.cast();
  const db = app.get(Database);
  let asked = 0;
  const ask = () => db.once('a test', () => Promise.resolve(++asked));
  const failing = () =>
    db.transaction(async () => {
      db.forget('a test');
      await ask();
      throw new Error('taken back');
    });
  const seen = await app.in(priya, async () => {
    const first = [await ask(), await ask(), await db.transaction(ask)];
    const elsewhere = await db.within({ organisationId: nadia.organisationId }, ask);
    const again = await ask();
    await expect(failing()).rejects.toThrow('taken back');
    return { first, elsewhere, again, after: await ask() };
  });
  expect(seen).toEqual({ first: [1, 1, 1], elsewhere: 2, again: 1, after: 4 });
  expect(await app.in(priya, ask)).toBe(5);
});

test('what was foreseen is not asked again until it is forgotten, not even where there is nothing', async () => {
  const { priya } = await app.cast();
  const db = app.get(Database);
  const about = (id: string) => ({ what: id, entity: User, known: { id } });
  const [hers, nobodys] = [about(priya.id), about(randomUUID())];
  await app.in(priya, async () => {
    await db.foresee([hers, nobodys]);
    const found = await db.of(User).findOneByOrFail({ id: priya.id });
    expect(await db.known(hers)).toEqual({ ...found });
    await db.query("UPDATE users SET name = 'Priya R.' WHERE id = $1", [priya.id]);
    expect([(await db.known(hers))?.name, (await db.one(hers))?.name]).toEqual([found.name, 'Priya R.']);
    db.forget(hers.what);
    expect([(await db.known(hers))?.name, await db.known(nobodys)]).toEqual(['Priya R.', null]);
  });
});

test('of several rows the last is found, within the organisation at hand', async () => {
  const { ade, nadia } = await app.cast();
  const db = app.get(Database);
  const record = (who: typeof ade, what: string) =>
    app.in(who, () => app.get(Audit).record(null, what, 'a test'));
  for (const what of ['first', 'second']) await record(ade, what);
  await record(nadia, 'elsewhere');
  const last = (who: typeof ade) =>
    app.in(who, () =>
      db.one({ what: '', entity: AuditEntry, known: { subject: 'a test', personId: null }, last: 'id' }),
    );
  expect([(await last(ade))?.what, (await last(nadia))?.what]).toEqual(['second', 'elsewhere']);
});

test('rows are added together, or none of them', async () => {
  const { ade, nadia } = await app.cast();
  const db = app.get(Database);
  const entry = (who: typeof ade, what: string) => {
    const { organisationId } = who;
    return newRow(AuditEntry, { organisationId, what, subject: 'together', happenedAt: new Date() });
  };
  const add = (...rows: NewRow[]) => app.in(ade, () => db.addTogether(rows));
  await add(entry(ade, 'one'), entry(ade, 'two'));
  await expect(add(entry(ade, 'three'), entry(nadia, 'four'))).rejects.toThrow('row-level security');
  const kept = await app.in(ade, () => db.of(AuditEntry).findBy({ subject: 'together' }));
  expect(kept.map(({ what }) => what).sort()).toEqual(['one', 'two']);
});

test('a prepared statement is refused as any other, and again the next time', async () => {
  const { priya } = await app.cast();
  const again = () =>
    app.in(priya, () =>
      app.get(Database).prepared('INSERT INTO users SELECT * FROM users WHERE id = $1', [priya.id]),
    );
  const refused = [await again().catch(String), await again().catch((error: unknown) => error)];
  expect(refused[0]).toContain('users_pkey');
  expect(isDuplicate(refused[1], 'users_pkey')).toBe(true);
});
