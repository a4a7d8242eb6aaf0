import { rotateKeys } from '../../src/organisations';
import { OrganisationsWorker } from '../../src/organisations/organisations.worker';
import type { Config } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { DeploymentKeys } from '../../src/shared/sealing/deployment-keys.provider';
import { makeKey, seal } from '../../src/shared/sealing/sealing';
import { Sealing } from '../../src/shared/sealing/sealing.service';
import { useApp } from '../support/use-app';

const app = useApp({ fresh: true, demonstration: true });

type Column = { table: string; column: string; boundTo: string };
type Text = Column & { id: string; sealed: string };

const db = () => app.get(Database);
const organisations = () =>
  db().transaction(() => db().query<{ id: string; name: string }>('SELECT id, name FROM organisations'));
const organisation = async (called: string) => {
  const found = (await organisations()).find(({ name }) => name.startsWith(called));
  if (!found) throw new Error(`There is no organisation called ${called}`);
  return found;
};
const inside = <T>(organisationId: string, work: () => Promise<T>) =>
  db().within({ organisationId }, () => db().transaction(work));

const sealedColumns = () =>
  db().query<Column>(
    'SELECT table_name AS "table", column_name AS "column", bound_to AS "boundTo" FROM sealed_columns()',
  );

async function textsOf(organisationId: string): Promise<Text[]> {
  return inside(organisationId, async () => {
    const found: Text[] = [];
    for (const one of await sealedColumns()) {
      const rows = await db().query<{ id: string; sealed: string }>(
        `SELECT ${one.boundTo}::text AS id, ${one.column} AS sealed FROM ${one.table}
          WHERE organisation_id = $1 AND ${one.column} IS NOT NULL`,
        [organisationId],
      );
      found.push(...rows.map((row) => ({ ...one, ...row })));
    }
    return found;
  });
}

const opened = (organisationId: string, texts: Text[]) =>
  inside(organisationId, () =>
    Promise.resolve(
      texts.map(({ table, column, id, sealed }) =>
        app.get(Sealing).open(sealed, { table, id, column: column.replace(/_sealed$/, '') }),
      ),
    ),
  );

const keysOf = (organisationId: string) => inside(organisationId, () => Promise.resolve(db().wrappedKeys));
const under = (texts: Text[]) => new Set(texts.map(({ sealed }) => sealed.split('.')[0]));
const bySealed = (one: Text, other: Text) =>
  `${one.table} ${one.column} ${one.id}`.localeCompare(`${other.table} ${other.column} ${other.id}`);

test('whatever looks sealed stands in a column that is known to be', async () => {
  const columns = await db().transaction(() =>
    db().query<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns c
        WHERE table_schema = 'public' AND data_type = 'text'
          AND EXISTS (SELECT FROM information_schema.columns o WHERE o.table_schema = 'public'
                        AND o.table_name = c.table_name AND o.column_name = 'organisation_id')`,
    ),
  );
  const known = await db().transaction(sealedColumns);
  const sealed = new Set<string>();
  for (const { id } of await organisations()) {
    await inside(id, async () => {
      for (const { table, column } of columns) {
        const [found] = await db().query(
          `SELECT FROM ${table} WHERE ${column} ~ '^[0-9a-f]{8}[.][A-Za-z0-9_-]{38,}$' LIMIT 1`,
        );
        if (found) sealed.add(`${table}.${column}`);
      }
    });
  }
  sealed.delete('sealing_keys.wrapped');
  expect(sealed.size).toBeGreaterThan(3);
  expect([...sealed].filter((name) => !known.some((one) => `${one.table}.${one.column}` === name))).toEqual(
    [],
  );
});

test('a new key opens nothing less than the one before, and the one before is forgotten in the end', async () => {
  const { id } = await organisation('Harbour');
  const before = (await textsOf(id)).sort(bySealed);
  const words = await opened(id, before);
  const [old] = await keysOf(id);
  expect(under(before)).toEqual(new Set([old?.id]));

  const said: string[] = [];
  await rotateKeys(app.server, (sentence) => said.push(sentence));

  const after = (await textsOf(id)).sort(bySealed);
  const [newest, ...older] = await keysOf(id);
  expect(older).toEqual([old]);
  expect(under(after)).toEqual(new Set([newest?.id]));
  expect(await opened(id, after)).toEqual(words);
  expect(said).toHaveLength((await organisations()).length);
  expect(said.join('\n')).toContain(`${after.length} texts sealed anew`);

  await app.runNow(OrganisationsWorker, 'tendSealingKeys', id);
  expect(await keysOf(id)).toHaveLength(2);
  app.clock.advance({ hours: 2 });
  await app.runNow(OrganisationsWorker, 'tendSealingKeys', id);
  expect(await keysOf(id)).toEqual([newest]);
  expect(await opened(id, after)).toEqual(words);
});

test('organisations have keys of their own, which do not open what is another’s', async () => {
  const [one, other] = [await organisation('Harbour'), await organisation('Northside')];
  const [key] = await keysOf(one.id);
  expect((await keysOf(other.id)).map(({ id }) => id)).not.toContain(key?.id);
  const [text] = await textsOf(one.id);
  await expect(opened(other.id, [text!])).rejects.toThrow(`No key "${key?.id}"`);
});

test('an organisation from before it had a key gets one, and what it had sealed lies under it', async () => {
  const { id } = await organisation('Harbour');
  const words = await opened(id, (await textsOf(id)).sort(bySealed));
  const legacy = app.get(DeploymentKeys).keys[0];
  await inside(id, async () => {
    for (const { table, column, boundTo, id: row, sealed } of await textsOf(id)) {
      const place = { table, id: row, column: column.replace(/_sealed$/, '') };
      const text = app.get(Sealing).open(sealed, place);
      const anew = seal(legacy, text, { organisationId: id, ...place });
      await db().query('SELECT seal_anew($1, $2, $3, $4, $5, $6)', [
        table,
        column,
        boundTo,
        [row],
        [sealed],
        [anew],
      ]);
    }
    await db().query('DELETE FROM sealing_keys WHERE organisation_id = $1', [id]);
  });
  expect(under(await textsOf(id))).toEqual(new Set([legacy.id]));
  await app.runNow(OrganisationsWorker, 'tendSealingKeys', id);
  const [newest] = await keysOf(id);
  expect(newest?.id).not.toBe(legacy.id);
  expect(under(await textsOf(id))).toEqual(new Set([newest?.id]));
  expect(await opened(id, (await textsOf(id)).sort(bySealed))).toEqual(words);
});

test('the way by which texts are sealed anew leads nowhere else', async () => {
  const { id } = await organisation('Harbour');
  const text = (await textsOf(id)).find(({ table }) => table === 'practice_entries')!;
  const anew = (column: string, becomes: string) =>
    inside(id, () =>
      db().query('SELECT seal_anew($1, $2, $3, $4, $5, $6)', [
        text.table,
        column,
        'id',
        [text.id],
        [text.sealed],
        [becomes],
      ]),
    );
  await expect(anew('setting', `00000000.${'A'.repeat(60)}`)).rejects.toThrow('Only sealed texts');
  await expect(anew('reflection_sealed', 'in clear')).rejects.toThrow('under another key');
  await expect(anew('reflection_sealed', text.sealed)).rejects.toThrow('under another key');
});

test('a key that was wrapped under the secret before is wrapped anew under the secret of now', () => {
  const [before, now] = ['the secret of before, thirty-two long', 'the secret of now, also thirty-two long'];
  const made = (secret: string, secretBefore: string | null) =>
    new DeploymentKeys({ secret, secretBefore } as Config);
  const key = makeKey();
  const wrapped = { id: key.id, wrapped: made(before, null).wrap('o', key) };
  expect(() => made(now, null).unwrap('o', wrapped)).toThrow('No key');
  const changing = made(now, before);
  expect(changing.isWrappedNow(wrapped)).toBe(false);
  const anew = { id: key.id, wrapped: changing.wrap('o', changing.unwrap('o', wrapped)) };
  expect(changing.isWrappedNow(anew)).toBe(true);
  expect(made(now, null).unwrap('o', anew)).toEqual(key);
});
