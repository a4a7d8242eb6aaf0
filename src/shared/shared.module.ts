import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Audit } from './audit/audit.service';
import { Clock } from './clock';
import { Config } from './config/config';
import { Database } from './database/database.service';
import { SnakeNaming } from './database/naming.strategy';
import { AccessCheck } from './http/access.check.provider';
import { Assets } from './http/assets.provider';
import { FailureFilter } from './http/failure.filter';
import { HealthApi } from './http/health.api';
import { InputPipe } from './http/input.pipe';
import { Notices } from './http/notice.provider';
import { PageInterceptor } from './http/page.interceptor';
import { Pages } from './http/pages.service';
import { ProblemsPages } from './http/problems.pages';
import { Templates } from './http/templates.provider';
import { TransactionInterceptor } from './http/transaction.interceptor';
import { PreviewsPages } from './previews/previews.pages';
import { Previews } from './previews/previews.provider';
import { DeploymentKeys } from './sealing/deployment-keys.provider';
import { Resealing } from './sealing/resealing.service';
import { SealingKeys } from './sealing/sealing-keys.service';
import { Sealing } from './sealing/sealing.service';
import { LocalStorage } from './storage/local-storage.provider';
import { Storage } from './storage/storage';

const open = [
  Audit,
  Database,
  Templates,
  Assets,
  Notices,
  Pages,
  AccessCheck,
  Previews,
  DeploymentKeys,
  Resealing,
  Sealing,
  SealingKeys,
];

/** The kernel: what every module may use without asking. */
@Global()
@Module({})
export class SharedModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: SharedModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.databaseUrl,
          poolSize: config.databasePool,
          applicationName: 'cairn',
          namingStrategy: new SnakeNaming(),
          entities: [join(__dirname, '../**/*.entity.{ts,js}')],
          retryAttempts: 0,
        }),
      ],
      controllers: [HealthApi, ProblemsPages, ...(config.production ? [] : [PreviewsPages])],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Storage, useClass: LocalStorage },
        ...open,
        FailureFilter,
        { provide: APP_FILTER, useExisting: FailureFilter },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
      ],
      exports: [Config, Clock, Storage, FailureFilter, ...open],
    };
  }
}
