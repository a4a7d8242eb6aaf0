import { StatusPlaces } from '../../src/certificates/status/status-places.service';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { issuing } from './certificates';

const app = useApp();
const { issue } = issuing(app);

const query = <T>(sql: string, parameters: unknown[] = []) => app.get(Database).query<T>(sql, parameters);
const take = () => app.get(StatusPlaces).take();

test('every place of a list is given once, in an order of its own', async () => {
  const { ade } = await app.cast();
  const [seen] = await app.in(ade, () =>
    query<{ places: number; least: number; most: number }>(
      `SELECT count(DISTINCT place)::int AS places, min(place) AS least, max(place) AS most
         FROM (SELECT shuffled(place, '\\x0102') AS place FROM generate_series(0, 131071) place) list`,
    ),
  );
  expect(seen).toEqual({ places: 131_072, least: 0, most: 131_071 });
});

test('300 at a time, no two get the same place, and nobody can tell the next from the last', async () => {
  const { ade } = await app.cast();
  const places = await Promise.all(Array.from({ length: 300 }, () => app.in(ade, take)));
  expect(new Set(places.map(({ list, index }) => `${list} ${index}`)).size).toBe(300);
  const steps = new Set(places.slice(1).map(({ index }, at) => index - (places[at]?.index ?? 0)));
  expect(steps.size).toBeGreaterThan(290);
});

test('when the last places of a list are wanted by many at once, the rest get the first of the next', async () => {
  const { ade } = await app.cast();
  const first = await app.in(ade, take);
  await app.in(ade, () => query('UPDATE status_lists SET taken = 131069'));
  const places = await Promise.all(Array.from({ length: 8 }, () => app.in(ade, take)));
  const lists = places.map(({ list }) => list).sort();
  expect([first.list, ...lists]).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2]);
  expect(new Set(places.map(({ list, index }) => `${list} ${index}`)).size).toBe(8);
});

test('what is undone takes no place, and each organisation has lists of its own', async () => {
  const { rowan, priya, nadia } = await app.cast();
  const failing = app.in(rowan, async () => {
    await take();
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  for (const holder of [rowan, priya, nadia]) await issue(holder);
  const taken = (who: typeof rowan) => app.in(who, () => query('SELECT list, taken FROM status_lists'));
  expect([await taken(rowan), await taken(nadia)]).toEqual([
    [{ list: 1, taken: 2 }],
    [{ list: 1, taken: 1 }],
  ]);
});
