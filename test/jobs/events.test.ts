import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { defineEvent, FailedJobService, On, Outbox } from '../../src/jobs';
import { JobsWorker } from '../../src/jobs/jobs.worker';
import { Database } from '../../src/shared/database/database.service';
import { useJobs } from './use-jobs';

const StoneLaid = defineEvent('test.stone-laid', z.object({ stoneId: z.uuid() }));
const CairnBuilt = defineEvent('test.cairn-built', z.object({ stoneId: z.uuid() }));

@Injectable()
class Builder {
  seen: { what: string; within: string | null }[] = [];
  ill = false;

  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  @On(StoneLaid)
  async buildACairn({ stoneId }: { stoneId: string }) {
    if (this.ill) throw new Error('The builder is ill');
    this.seen.push({ what: stoneId, within: this.db.tenant.organisationId });
    await this.db.transaction(() => this.outbox.publish(CairnBuilt, { stoneId }));
  }

  @On(CairnBuilt)
  async admireIt({ stoneId }: { stoneId: string }) {
    this.seen.push({ what: `cairn of ${stoneId}`, within: this.db.tenant.organisationId });
  }
}

const platform = useJobs();
const within = { organisationId: platform.organisation, personId: randomUUID() };

async function start() {
  const web = await platform.start('web', Builder);
  const failed = web.app.get(FailedJobService);
  const lay = (stoneId: string) => web.db.transaction(() => web.outbox.publish(StoneLaid, { stoneId }));
  return {
    ...web,
    failed,
    builder: web.app.get(Builder),
    lay: (id: string) => web.db.within(within, () => lay(id)),
  };
}

/** A stone whose builder failed: one failed job. */
async function startWithAFailure() {
  const web = await start();
  const stoneId = randomUUID();
  web.builder.ill = true;
  await web.lay(stoneId);
  await web.jobs.settle({ failures: 'kept' });
  web.builder.ill = false;
  const find = async () =>
    (await web.failed.list({ size: 100 })).items.find(
      (job) => 'stoneId' in job.payload && job.payload.stoneId === stoneId,
    );
  return { ...web, stoneId, find: (tenant: object = within) => web.db.within(tenant, find) };
}

test('a subscriber is told what happened, within the organisation it happened in', async () => {
  const { lay, jobs, builder } = await start();
  const stoneId = randomUUID();
  await lay(stoneId);
  await jobs.settle();
  expect(builder.seen).toContainEqual({ what: stoneId, within: platform.organisation });
});

test('what a subscriber publishes is told as well', async () => {
  const { lay, jobs, builder } = await start();
  const stoneId = randomUUID();
  await lay(stoneId);
  await jobs.settle();
  expect(builder.seen).toContainEqual({ what: `cairn of ${stoneId}`, within: platform.organisation });
});

test('what was undone is not told', async () => {
  const { db, outbox, jobs, builder } = await start();
  const undone = db.transaction(async () => {
    await outbox.publish(StoneLaid, { stoneId: randomUUID() });
    throw new Error('The ground was too soft');
  });
  await expect(undone).rejects.toThrow('too soft');
  await jobs.settle();
  expect(builder.seen).toEqual([]);
});

test('nothing is published outside a transaction', async () => {
  const { outbox } = await start();
  await expect(outbox.publish(StoneLaid, { stoneId: randomUUID() })).rejects.toThrow('inside db.transaction');
});

test('a payload that does not fit the event is refused where it is published', async () => {
  const { db, outbox } = await start();
  await expect(db.transaction(() => outbox.publish(StoneLaid, { stoneId: 'grey' }))).rejects.toThrow();
});

test('a failure nobody expected is thrown by settle', async () => {
  const { lay, jobs, builder } = await start();
  builder.ill = true;
  await lay(randomUUID());
  await expect(jobs.settle()).rejects.toThrow('The builder is ill');
});

test('a failed job says what failed and why', async () => {
  const { find } = await startWithAFailure();
  expect(await find()).toMatchObject({
    eventName: 'test.stone-laid',
    subscriber: 'Builder.buildACairn',
    reason: 'The builder is ill',
    failedAt: platform.clock.now(),
  });
});

test('another organisation does not see it, nor does the platform', async () => {
  const { find } = await startWithAFailure();
  expect(await find({ organisationId: randomUUID() })).toBeUndefined();
  expect(await find({})).toBeUndefined();
});

test('a failed job that is retried runs again and is no longer there', async () => {
  const { db, failed, find, jobs, builder, stoneId } = await startWithAFailure();
  const job = await find();
  await db.within(within, () => failed.retry(job!.id));
  await jobs.settle();
  expect(builder.seen).toContainEqual({ what: stoneId, within: platform.organisation });
  expect(await find()).toBeUndefined();
});

test('a failed job that is let be is kept, with who did so and when', async () => {
  const { db, failed, find } = await startWithAFailure();
  const job = await find();
  await db.within(within, () => failed.discard(job!.id));
  expect(await find()).toBeUndefined();
  const rows = await db.within(within, () =>
    db.transaction(() => db.query('SELECT * FROM failed_jobs WHERE id = $1', [job!.id])),
  );
  expect(rows).toMatchObject([{ discarded_by: within.personId, discarded_at: platform.clock.now() }]);
  await expect(db.within(within, () => failed.retry(job!.id))).rejects.toThrow();
});

test('failed jobs are listed newest first, a page at a time', async () => {
  const { db, failed, lay, jobs, builder } = await start();
  builder.ill = true;
  for (const stone of [1, 2, 3]) {
    platform.clock.advance({ minutes: stone });
    await lay(randomUUID());
    await jobs.settle({ failures: 'kept' });
  }
  const pages = (after?: string) => db.within(within, () => failed.list({ after, size: 2 }));
  const first = await pages();
  const second = await pages(first.next!);
  const [a, b, c] = [...first.items, ...second.items].map((job) => job.failedAt.getTime());
  expect([a! - b!, b! - c!]).toEqual([3 * 60_000, 2 * 60_000]);
});

test('events are forgotten seven days after they were told, never before', async () => {
  const { lay, jobs, builder } = await start();
  const count = async () => (await platform.rows('SELECT FROM outbox_events')).length;
  await lay(randomUUID());
  await jobs.settle();
  await jobs.runNow(JobsWorker, 'forgetRelayedEvents', null);
  expect(await count()).toBeGreaterThan(0);
  await lay(randomUUID());
  platform.clock.advance({ days: 7, minutes: 1 });
  await jobs.runNow(JobsWorker, 'forgetRelayedEvents', null);
  expect(await count()).toBe(1);
  await jobs.settle();
  expect(builder.seen).toHaveLength(4);
});
