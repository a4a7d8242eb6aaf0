import { type DynamicModule, Module } from '@nestjs/common';
import { CoursesModule } from './courses';
import { CertificatesModule } from './certificates';
import { DashboardModule } from './dashboard';
import { IdentityModule } from './identity';
import { JobsModule } from './jobs';
import { NotificationsModule } from './notifications';
import { OrganisationsModule } from './organisations';
import { PracticeModule } from './practice';
import { ProgrammesModule } from './programmes';
import { QuizzesModule } from './quizzes';
import type { Clock } from './shared/clock';
import type { Config } from './shared/config/config';
import { SharedModule } from './shared/shared.module';

/** The only file that knows every module, in the order of their line. */
@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SharedModule.with(config, clock),
        JobsModule,
        NotificationsModule.with(config),
        IdentityModule.with(config),
        OrganisationsModule,
        QuizzesModule,
        PracticeModule,
        CertificatesModule,
        CoursesModule,
        ProgrammesModule,
        DashboardModule,
      ],
    };
  }
}
