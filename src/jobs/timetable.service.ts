import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { Database } from '../shared/database/database.service';
import type { Schedule } from './every.decorator';
import { uuidOf } from './job';
import { Outbox } from './outbox.service';
import { Subscribers, TIME_CAME } from './subscribers.service';
import { Tenants } from './tenants';

/** A job of this name is a scheduled method whose time has come. */
export const TICK = 'tick';

/** When `@Every` methods run: kept by the queue, so that each time comes once however many workers there are. */
@Injectable()
export class Timetable {
  private readonly log = new Logger('Timetable');

  constructor(
    private readonly subscribers: Subscribers,
    private readonly outbox: Outbox,
    private readonly db: Database,
    private readonly modules: ModuleRef,
  ) {}

  /** Tells the queue of every scheduled method, and of those that are no more. Processes that start at once take turns. */
  async arrange(queue: Queue): Promise<void> {
    await this.asPlatform(async () => {
      await this.db.takeTurns('jobs.timetable');
      for (const schedule of this.subscribers.scheduled()) await this.arrangeOne(queue, schedule);
      await this.removeOthers(queue);
    });
  }

  /** Puts the work of one tick into the outbox: once, however often the same tick is told. */
  async comeRound(tick: string, subscriber: string): Promise<void> {
    const schedule = this.subscribers.scheduled().find(({ name }) => name === subscriber);
    if (!schedule) return;
    const organisations = schedule.scope === 'platform' ? [null] : await this.tenants.ids();
    await this.asPlatform(async () => {
      for (const organisationId of organisations) {
        const eventId = uuidOf(`${tick} ${organisationId ?? 'platform'}`);
        await this.outbox.address({ eventId, eventName: TIME_CAME, organisationId, subscriber, payload: {} });
      }
    });
  }

  private async arrangeOne(queue: Queue, { name, cron, scope }: Schedule & { name: string }): Promise<void> {
    if (!(await this.isArranged(queue, name, cron))) {
      const tick = { name: TICK, data: { subscriber: name } };
      await queue.upsertJobScheduler(name, { pattern: cron, tz: 'UTC' }, tick);
    }
    this.log.log(`${cron.padEnd(16)}${name} (${scope === 'platform' ? 'once' : 'each organisation'})`);
  }

  private async removeOthers(queue: Queue): Promise<void> {
    const names = new Set(this.subscribers.scheduled().map(({ name }) => name));
    for (const { key } of await queue.getJobSchedulers()) {
      if (!names.has(key)) await queue.removeJobScheduler(key);
    }
  }

  private get tenants(): Tenants {
    return this.modules.get(Tenants, { strict: false });
  }

  /** NOTE: telling the queue again would drop a tick that fell due while no worker ran. */
  private async isArranged(queue: Queue, name: string, cron: string): Promise<boolean> {
    const known = await queue.getJobScheduler(name);
    if (known?.pattern !== cron || !known.next) return false;
    const next = await queue.getJob(`repeat:${name}:${known.next}`);
    return next !== undefined && next.finishedOn === undefined;
  }

  private asPlatform<T>(work: () => Promise<T>): Promise<T> {
    return this.db.within({}, () => this.db.transaction(work));
  }
}
