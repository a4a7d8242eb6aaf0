import { Controller, Get, Header } from '@nestjs/common';
import { Requires } from '../../organisations';
import { Config } from '../../shared/config/config';
import { inside } from '../checking/place';
import { didOf } from '../credentials/did';
import { scanPage } from './scan.view';
import { VerifyWorker } from './verify-worker.provider';

/** Scanning for those who are signed in, with their menu around it. Without a connection they are led to `/verify/scan`. */
@Controller('certificates/verify/scan')
@Requires('certificate.watch')
export class ScanInsidePages {
  constructor(
    private readonly worker: VerifyWorker,
    private readonly config: Config,
  ) {}

  /** NOTE: beside `/verify/scan` the only page that may use a camera. */
  @Get()
  @Header('permissions-policy', 'camera=(self), geolocation=(), microphone=()')
  show() {
    return scanPage({ didPrefix: didOf(this.config.publicUrl, ''), ...this.worker.libraries() }, inside);
  }
}
