import { Module } from '@nestjs/common';
import { Chrome } from '../shared/http/chrome';
import { DashboardChrome } from './dashboard-chrome.provider';
import { FailedJobsPages } from './failed-jobs.pages';
import { HomePages } from './home.pages';
import { WaitingQueries } from './waiting.queries';

@Module({
  controllers: [HomePages, FailedJobsPages],
  providers: [WaitingQueries, { provide: Chrome, useClass: DashboardChrome }],
})
export class DashboardModule {}
