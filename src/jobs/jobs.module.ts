import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Attempt } from './attempt.service';
import { Dispatcher } from './dispatcher.service';
import { FailedJobService } from './failed-job.service';
import { JobWorker } from './job-worker.provider';
import { Jobs } from './jobs.service';
import { JobsWorker } from './jobs.worker';
import { OutboxListener } from './outbox-listener.provider';
import { Outbox } from './outbox.service';
import { Pace } from './pace';
import { QueueEngine } from './queue-engine.provider';
import { RelayLoop } from './relay-loop.service';
import { Relay } from './relay.service';
import { Subscribers } from './subscribers.service';
import { Timetable } from './timetable.service';

const engine = [QueueEngine, OutboxListener, RelayLoop, Relay, Attempt, JobWorker];

/** Events and the work they cause. What a process does of it depends on its role. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Outbox,
    Jobs,
    FailedJobService,
    Subscribers,
    Dispatcher,
    Timetable,
    JobsWorker,
    Pace,
    ...engine,
  ],
  exports: [Outbox, Jobs, FailedJobService],
})
export class JobsModule {}
