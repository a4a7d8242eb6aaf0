import { Controller, Get, Header, Param } from '@nestjs/common';
import { Config } from '../../shared/config/config';
import { Public } from '../../shared/http/access.decorator';
import { didOf } from '../credentials/did';
import { ForOffline } from './for-offline.service';
import { scanPage } from './scan.view';
import { VerifyWorker } from './verify-worker.provider';

/** The page that checks certificates by camera and without a connection, and what a browser keeps for it. Nobody is named in it. */
@Controller('verify')
@Public()
export class ScanPages {
  constructor(
    private readonly worker: VerifyWorker,
    private readonly organisations: ForOffline,
    private readonly config: Config,
  ) {}

  /** NOTE: this and the same page for those who are signed in are the only ones that may use a camera. */
  @Get('scan')
  @Header('permissions-policy', 'camera=(self), geolocation=(), microphone=()')
  show() {
    return scanPage({ didPrefix: didOf(this.config.publicUrl, ''), ...this.worker.libraries() });
  }

  @Get('service-worker.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Header('service-worker-allowed', '/verify')
  script(): string {
    return this.worker.text();
  }

  @Get('manifest.webmanifest')
  @Header('content-type', 'application/manifest+json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  manifest() {
    return JSON.stringify(this.worker.manifest());
  }

  @Get('organisations/:slug')
  @Header('cache-control', 'no-cache')
  organisation(@Param('slug') slug: string) {
    return this.organisations.about(slug);
  }
}
