import { Controller, Get, Post, Query } from '@nestjs/common';
import { FailedJobService } from '../jobs';
import { type Actor, CurrentActor, Requires } from '../organisations';
import { Id } from '../shared/http/id.decorator';
import { redirect } from '../shared/http/page';
import { failedJobsPage } from './failed-jobs.view';

/** Work that failed for good: seen, tried again or let go of by a person. */
@Controller('jobs/failed')
@Requires('jobs.manage')
export class FailedJobsPages {
  constructor(private readonly jobs: FailedJobService) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query('after') after?: string) {
    return failedJobsPage(await this.jobs.list(after ? { after } : {}), actor.timeZone);
  }

  @Post(':id/retry')
  async retry(@Id() id: string) {
    await this.jobs.retry(id);
    return redirect('/jobs/failed', 'dashboard.failedJobs.retried');
  }

  @Post(':id/discard')
  async discard(@Id() id: string) {
    await this.jobs.discard(id);
    return redirect('/jobs/failed', 'dashboard.failedJobs.discarded');
  }
}
