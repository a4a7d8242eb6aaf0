import { hold, median, pace, type Bench } from './bench';
import { table } from './table';

const contest = (us: number[], them: number[], order: string[] = []): Bench => {
  const side = (name: string, figures: number[]) => () => {
    order.push(name);
    return Promise.resolve({ speed: figures.shift() ?? NaN, wait: 1 });
  };
  return {
    about: 'a race',
    us: 'a hare',
    them: 'a tortoise',
    measures: { speed: { unit: 'm/s', better: 'higher', aim: 3 }, wait: { unit: 's', better: 'lower' } },
    rounds: 3,
    prepare: () => Promise.resolve({ us: side('us', us), them: side('them', them) }),
  };
};

test('both sides warm up, then take turns', async () => {
  const order: string[] = [];
  await hold(contest([], [], order));
  expect(order.join(' ')).toBe('us them us them us them us them');
});

test('the warm-up does not count, medians do', async () => {
  const [speed, wait] = await hold(contest([999, 9, 1, 5], [999, 2, 2, 80]));
  expect(speed).toMatchObject({ medianUs: 5, medianThem: 2, ratio: 2.5, met: false });
  expect(wait).toMatchObject({ ratio: 1, aim: null, met: null });
});

test('less is better where the measure says so', async () => {
  const race = contest([0, 2, 2, 2], [0, 6, 6, 6]);
  const [speed] = await hold({ ...race, measures: { speed: { unit: 's', better: 'lower', aim: 3 } } });
  expect(speed).toMatchObject({ ratio: 3, met: true });
});

test('the table says what was missed', async () => {
  const race = contest([0, 5, 5, 5], [0, 2, 2, 2]);
  expect(table('race', race, await hold(race), false)).toMatch(
    /speed, m\/s +5 +5–5 +2 +2–2 +2\.5× +≥ 3× MISSED/,
  );
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %d', (figures, middle) => {
  expect(median(figures)).toBe(middle);
});

test('a pace does everything once, no more at a time than it may', async () => {
  const [done, running]: [number[], { now: number; most: number }] = [[], { now: 0, most: 0 }];
  await pace([1, 2, 3, 4, 5], 2, async (thing) => {
    running.most = Math.max(running.most, ++running.now);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running.now--;
    done.push(thing);
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
  expect(running.most).toBe(2);
});
