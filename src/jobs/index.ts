/**
 * Events and the work they cause. A service publishes what happened in its own transaction; methods marked `@On` run
 * as jobs of their own once that transaction has committed, and methods marked `@Every` run by the clock. A job that
 * fails is tried again, and set aside for a person when it fails for good.
 */
export { defineEvent, type EventDefinition } from './event';
export { Every } from './every.decorator';
export type { FailedJob } from './failed-job.entity';
export { FailedJobService } from './failed-job.service';
export { JobsModule } from './jobs.module';
export { Jobs } from './jobs.service';
export { On } from './on.decorator';
export { Outbox } from './outbox.service';
export { Tenants } from './tenants';
