import { Database } from '../../src/shared/database/database.service';
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
