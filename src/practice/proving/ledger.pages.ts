import { Controller, Get, Res } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import type { Reply } from '../../shared/http/request';
import { LedgerExport } from './ledger-export.service';

/** A trainee's own ledger, to keep and to have checked anywhere. */
@Controller('practice-entries')
@Requires('practice.log')
export class LedgerPages {
  constructor(private readonly exporting: LedgerExport) {}

  @Get('ledger.json')
  async own(@CurrentActor() { personId }: Actor, @Res({ passthrough: true }) reply: Reply) {
    void reply.header('content-disposition', 'attachment; filename="ledger.json"');
    return this.exporting.of(personId);
  }
}
