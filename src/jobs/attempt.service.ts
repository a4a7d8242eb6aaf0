import { Injectable, Logger } from '@nestjs/common';
import { DelayedError, type Job as Queued, UnrecoverableError } from 'bullmq';
import { Dispatcher } from './dispatcher.service';
import { isPermanent, type Job } from './job';
import { ATTEMPTS } from './pace';
import { TICK, Timetable } from './timetable.service';

const MINUTE = 60_000;

class SetAside extends UnrecoverableError {}

/** One attempt at a job that the queue gave to this process. */
@Injectable()
export class Attempt {
  private readonly log = new Logger('Jobs');

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly timetable: Timetable,
  ) {}

  /** A failure that is not the last leaves the job to the queue, which tries it again later. */
  async at(queued: Queued, token?: string): Promise<void> {
    if (queued.name === TICK)
      return this.timetable.comeRound(String(queued.id), (queued.data as Job).subscriber);
    const job = queued.data as Job;
    try {
      await this.dispatcher.run(job);
    } catch (failure) {
      const attempts = queued.attemptsMade + 1;
      if (!isPermanent(failure) && attempts < ATTEMPTS) throw this.notYet(job, failure, attempts);
      await this.giveUp(queued, failure, token);
      throw new SetAside(String(failure));
    }
  }

  /** The queue gave up by itself, because the processes that worked on the job kept dying. */
  async abandoned(queued: Queued | undefined, failure: Error): Promise<void> {
    if (!queued?.finishedOn || failure instanceof SetAside) return;
    if (queued.name === TICK)
      return this.log.error(`A tick was lost: ${String(queued.id)}: ${failure.message}`);
    await this.dispatcher.giveUp(queued.data as Job, failure, queued.attemptsStarted);
  }

  /** Said at once: whoever runs Cairn should not learn hours later that the mail server was never reached. */
  private notYet({ subscriber }: Job, failure: unknown, attempts: number): unknown {
    const reason = failure instanceof Error ? failure.message : String(failure);
    this.log.warn(`${subscriber} failed ${attempts} of ${ATTEMPTS} times and is tried again: ${reason}`);
    return failure;
  }

  /** While it cannot be written down that a job failed, the job stays in the queue. */
  private async giveUp(queued: Queued, failure: unknown, token?: string): Promise<void> {
    try {
      await this.dispatcher.giveUp(queued.data as Job, failure, queued.attemptsMade + 1);
    } catch (error) {
      this.log.error(`A failed job could not be set aside: ${String(error)}`);
      await queued.moveToDelayed(Date.now() + MINUTE, token);
      throw new DelayedError();
    }
  }
}
