import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '../../shared/http/access.decorator';
import { OfflineScript } from './offline-script.provider';
import { offlinePage } from './offline.view';

/** What a browser needs to show lessons while it cannot reach us. The same for everybody: nobody is named in it. */
@Controller()
@Public()
export class OfflinePages {
  constructor(private readonly script: OfflineScript) {}

  @Get('service-worker.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'no-cache')
  worker(): string {
    return this.script.text();
  }

  @Get('offline')
  show() {
    return offlinePage();
  }
}
