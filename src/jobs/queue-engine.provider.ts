import { Injectable, Logger } from '@nestjs/common';
import { createPostgresBackend, type Processor, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Config } from '../shared/config/config';
import { CannotStart } from '../shared/database/embedded/cannot-start';
import { t } from '../shared/text';
import { type Job, jobId } from './job';
import { ATTEMPTS, Pace, pauseAfter } from './pace';

const NAME = 'cairn';
const PATIENCE = 5_000;
const DAY = 24 * 60 * 60;

/** A job as the queue keeps it. */
export const toQueue = (job: Job) => ({ name: job.subscriber, data: job, opts: { jobId: jobId(job) } });

/** The one place that knows what BullMQ keeps its jobs in: PostgreSQL, or Redis when `QUEUE_URL` names one. */
@Injectable()
export class QueueEngine {
  private readonly log = new Logger('Jobs');

  constructor(
    private readonly config: Config,
    private readonly pace: Pace,
  ) {}

  /** Refuses with a sentence when Redis does not answer. PostgreSQL has answered long before. */
  async reach(): Promise<void> {
    if (!this.config.queueUrl) return;
    const { host } = new URL(this.config.queueUrl);
    const once = {
      lazyConnect: true,
      connectTimeout: PATIENCE,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    };
    const redis = new Redis(this.config.queueUrl, once);
    let reason = '';
    redis.on('error', (error) => (reason = error.message));
    try {
      await redis.connect();
      await redis.ping();
    } catch (error) {
      throw new CannotStart(t('jobs.queueSilent', { host, reason: reason || (error as Error).message }));
    } finally {
      if (redis.status !== 'end') redis.disconnect();
    }
  }

  /** Where jobs are added. Whoever asks for it closes it. */
  queue(): Queue {
    const options = {
      ...this.place(2),
      defaultJobOptions: {
        attempts: ATTEMPTS,
        backoff: { type: 'steep' },
        removeOnComplete: { age: DAY, limit: 100 },
        removeOnFail: { age: 7 * DAY, limit: 100 },
      },
    };
    const queue = this.config.queueUrl
      ? new Queue(NAME, options)
      : (new Queue(NAME, options, createPostgresBackend) as unknown as Queue);
    queue.on('error', (error) => this.log.error(`The queue: ${error.message}`));
    return queue;
  }

  /** Takes jobs and works on them until it is closed. */
  worker(process: Processor | null): Worker {
    const options = {
      ...this.place(Math.min(this.config.queueConcurrency, 4)),
      concurrency: this.config.queueConcurrency,
      lockDuration: this.pace.lock,
      stalledInterval: this.pace.stalled,
      // NOTE: a process that is killed takes its jobs down with it; that is not the jobs' fault.
      maxStalledCount: 10,
      settings: { backoffStrategy: (attempt: number) => pauseAfter(attempt, this.pace) },
    };
    const worker = this.config.queueUrl
      ? new Worker(NAME, process, options)
      : (new Worker(NAME, process, options, createPostgresBackend) as unknown as Worker);
    worker.on('error', (error) => this.log.error(`The worker: ${error.message}`));
    return worker;
  }

  private place(connections: number) {
    const address = new URL(this.config.databaseUrl);
    if (!this.config.queueUrl) return { connection: { ...withoutOptions(address), max: connections } };
    // NOTE: one Redis may serve several platforms; the braces keep the keys of each together on a cluster.
    const prefix = `{cairn-${address.pathname.slice(1)}}`;
    return { prefix, connection: { url: this.config.queueUrl, maxRetriesPerRequest: null } };
  }
}

/** NOTE: BullMQ names its schema in the session's options; those in an address would come first. */
function withoutOptions(address: URL): { connectionString: string; options?: string } {
  const options = address.searchParams.get('options');
  address.searchParams.delete('options');
  return { connectionString: address.href, ...(options && { options }) };
}
