import { randomUUID } from 'node:crypto';
import { type INestApplicationContext, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { defineEvent, Every, FailedJobService, On } from '../../src/jobs';
import { QueueEngine, toQueue } from '../../src/jobs/queue-engine.provider';
import { Relay } from '../../src/jobs/relay.service';
import { Timetable } from '../../src/jobs/timetable.service';
import { Database } from '../../src/shared/database/database.service';
import { Unavailable } from '../../src/shared/errors';
import { until, useJobs } from './use-jobs';

const Asked = defineEvent('test.asked', z.object({ what: z.string() }));

/** What was done, in all processes of this test. */
const done: string[] = [];
const times = (what: string) => done.filter((one) => one === what).length;
const gate = { open: () => {}, wait: Promise.resolve() };

@Injectable()
class Hands {
  static fail = new Map<string, Error>();

  @On(Asked)
  async work({ what }: { what: string }) {
    done.push(what);
    if (what.startsWith('slow')) await gate.wait;
    const failure = Hands.fail.get(what);
    if (failure) throw failure;
  }
}

@Injectable()
class Clockwork {
  constructor(private readonly db: Database) {}

  @Every('* * * * * *')
  async tick() {
    done.push(`tick of ${this.db.organisationId}`);
  }
}

/** What a relay does; with a failure, what one does that dies after handing over and before the commit. */
async function handOver(app: INestApplicationContext, failure?: Error) {
  const queue = app.get(QueueEngine).queue();
  const relayed = app.get(Relay).relay(async (jobs) => {
    await queue.addBulk(jobs.map(toQueue));
    if (failure) throw failure;
  });
  await relayed.finally(() => queue.close());
}

const engines = [['PostgreSQL', undefined] as const, ['Redis', process.env.CAIRN_TEST_REDIS] as const];

describe.each(engines.filter(([name, url]) => name === 'PostgreSQL' || url))('on %s', (_, queueUrl) => {
  const platform = useJobs({ queueUrl, organisations: [randomUUID(), randomUUID()] });
  const within = { organisationId: platform.organisation };

  async function start(role: 'web' | 'worker', ...providers: Parameters<typeof platform.start>[1][]) {
    const one = await platform.start(role, Hands, ...providers);
    const ask = (what: string) =>
      one.db.within(within, () => one.db.transaction(() => one.outbox.publish(Asked, { what })));
    const failed = one.app.get(FailedJobService);
    const parked = async (what: string) => {
      const { items } = await one.db.within(within, () => failed.list({ size: 100 }));
      return items.find((job) => 'what' in job.payload && job.payload.what === what);
    };
    return { ...one, ask, failed, parked };
  }

  test('a worker does what another process published', async () => {
    const web = await start('web');
    await start('worker');
    const what = randomUUID();
    await web.ask(what);
    await until(() => times(what) === 1);
  });

  test('the database can be brought up to date after work was done', async () => {
    const { ask } = await start('worker');
    const what = randomUUID();
    await ask(what);
    await until(() => times(what) === 1);
    await expect(platform.migrateAgain()).resolves.toBeUndefined();
  });

  test('what was undone is not done', async () => {
    const { db, outbox, ask } = await start('worker');
    const [undone, after] = [randomUUID(), randomUUID()];
    await db
      .transaction(async () => {
        await outbox.publish(Asked, { what: undone });
        throw new Error('No');
      })
      .catch(() => undefined);
    await ask(after);
    await until(() => times(after) === 1);
    expect(times(undone)).toBe(0);
  });

  test('ten deliveries of an event are one job', async () => {
    const { app, ask } = await start('web');
    const [what, after] = [randomUUID(), randomUUID()];
    await ask(what);
    for (let time = 1; time < 10; time++)
      await handOver(app, new Error('Died before it was noted')).catch(() => undefined);
    await handOver(app);
    await start('worker');
    await ask(after);
    await until(() => times(after) === 1);
    expect(times(what)).toBe(1);
  });

  test('many workers and relays do everything once', async () => {
    const [web] = await Promise.all([start('web'), start('worker'), start('worker'), start('worker')]);
    const all = Array.from({ length: 500 }, () => randomUUID());
    await Promise.all(all.map((what) => web.ask(what)));
    await until(() => all.every((what) => times(what) > 0));
    expect(all.filter((what) => times(what) !== 1)).toEqual([]);
  });

  test('a job that fails five times is set aside, and can be retried', async () => {
    const { db, ask, failed, parked } = await start('worker');
    const what = randomUUID();
    Hands.fail.set(what, new Error('The printer is out of paper'));
    await ask(what);
    await until(async () => (await parked(what)) !== undefined);
    expect(await parked(what)).toMatchObject({ attempts: 5, reason: 'The printer is out of paper' });
    expect(times(what)).toBe(5);
    Hands.fail.delete(what);
    await db.within(within, async () => failed.retry((await parked(what))!.id));
    await until(() => times(what) === 6);
    expect(await parked(what)).toBeUndefined();
  });

  test('a retried job that fails again is set aside again, and can be retried again', async () => {
    const { db, ask, failed, parked } = await start('worker');
    const what = randomUUID();
    Hands.fail.set(what, new Unavailable('shared.errors.unavailable.title', {}, { permanent: true }));
    await ask(what);
    for (const time of [1, 2, 3]) {
      await until(async () => times(what) === time && (await parked(what)) !== undefined);
      await db.within(within, async () => failed.retry((await parked(what))!.id));
    }
    await until(() => times(what) === 4);
  });

  test('a failure that will not pass is not tried again', async () => {
    const { ask, parked } = await start('worker');
    const what = randomUUID();
    Hands.fail.set(what, new Unavailable('shared.errors.unavailable.title', {}, { permanent: true }));
    await ask(what);
    await until(async () => (await parked(what)) !== undefined);
    expect(await parked(what)).toMatchObject({ attempts: 1 });
    expect(times(what)).toBe(1);
  });

  test('a payload that no longer fits its event is set aside at once', async () => {
    const { db, parked, ask } = await start('worker');
    const after = randomUUID();
    const old = { id: randomUUID(), payload: { what: 7 } };
    await db.transaction(() =>
      db.query(
        `INSERT INTO outbox_events (id, name, organisation_id, payload, created_at) VALUES ($1, 'test.asked', $2, $3, now())`,
        [old.id, platform.organisation, old.payload],
      ),
    );
    await ask(after);
    await until(async () => (await parked(7 as never)) !== undefined);
    expect(await parked(7 as never)).toMatchObject({ eventId: old.id, attempts: 1 });
  });

  test('a process that stops finishes the job in hand and takes no other', async () => {
    const { app, ask } = await start('worker');
    const first = Array.from({ length: 8 }, () => `slow ${randomUUID()}`);
    const waiting = `slow ${randomUUID()}`;
    gate.wait = new Promise((resolve) => (gate.open = resolve));
    await Promise.all(first.map(ask));
    await until(() => first.every((what) => times(what) === 1));
    await ask(waiting);
    let closed = false;
    const closing = app.close().then(() => (closed = true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(closed).toBe(false);
    gate.open();
    await closing;
    expect(times(waiting)).toBe(0);
    await start('worker');
    await until(() => times(waiting) === 1);
  });

  test('a tick comes once for each organisation, however many workers there are', async () => {
    const workers = await Promise.all([1, 2, 3].map(() => start('worker', Clockwork)));
    await until(() => times(`tick of ${platform.organisation}`) >= 3);
    await Promise.all(workers.map(({ app }) => app.close()));
    const ticks = await platform.rows<{ organisation_id: string; created_at: Date }>(
      `SELECT organisation_id FROM outbox_events WHERE subscriber = 'Clockwork.tick' AND relayed_at IS NOT NULL`,
    );
    const mine = ticks.filter((tick) => tick.organisation_id === platform.organisation);
    expect(times(`tick of ${platform.organisation}`)).toBe(mine.length);
    expect(ticks).toHaveLength(mine.length * 2);
    expect(mine.length).toBeLessThanOrEqual(5);
  });

  test('a tick that fell due while no worker ran is not lost when one starts', async () => {
    const { app } = await start('web', Clockwork);
    const queue = app.get(QueueEngine).queue();
    await app.get(Timetable).arrange(queue);
    const { next = 0 } = (await queue.getJobScheduler('Clockwork.tick')) ?? {};
    await until(() => Date.now() > next + 1_000);
    await app.get(Timetable).arrange(queue);
    expect(await queue.getJob(`repeat:Clockwork.tick:${next}`)).toBeDefined();
    await queue.close();
  });

  test('what is no longer scheduled is no longer in the timetable', async () => {
    const { app } = await start('web');
    const queue = app.get(QueueEngine).queue();
    await app.get(Timetable).arrange(queue);
    expect(await queue.getJobScheduler('Clockwork.tick')).toBeFalsy();
    await queue.close();
  });
});

describe.each(engines.filter(([name, url]) => name === 'PostgreSQL' || url))(
  'on %s, after a kill',
  (_, queueUrl) => {
    const platform = useJobs({ queueUrl, pace: { lock: 500, stalled: 200 } });

    test('a job in the hands of the process that was killed is done by another', async () => {
      const { app, db, outbox } = await platform.start('web', Hands);
      const what = randomUUID();
      await db.transaction(() => outbox.publish(Asked, { what }));
      await handOver(app);
      const dying = app.get(QueueEngine).worker(null);
      expect(await dying.getNextJob('a token')).toMatchObject({ data: { payload: { what } } });
      await dying.close();
      await platform.start('worker', Hands);
      await until(() => times(what) === 1);
    });
  },
);

describe('on a database that is entered by taking the role of the application', () => {
  const platform = useJobs({ query: '?options=-c%20role%3Dcairn_app' });

  test('a worker does what was published', async () => {
    const { db, outbox } = await platform.start('worker', Hands);
    const what = randomUUID();
    await db.transaction(() => outbox.publish(Asked, { what }));
    await until(() => times(what) === 1);
  });
});

describe('on a Redis that does not answer', () => {
  const platform = useJobs({ queueUrl: 'redis://:secret@127.0.0.1:1' });

  test('a worker does not start, and says what to do', async () => {
    const starting = platform.start('worker');
    await expect(starting).rejects.toThrow(
      'QUEUE_URL: Redis at 127.0.0.1:1 did not answer (connect ECONNREFUSED 127.0.0.1:1).',
    );
  });

  test('a process of the role web starts, because it only publishes', async () => {
    await expect(platform.start('web')).resolves.toBeDefined();
  });
});
