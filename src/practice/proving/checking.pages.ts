import { Controller, Get } from '@nestjs/common';
import { Public } from '../../shared/http/access.decorator';
import { checkingPage } from './checking.view';

/** Where anybody checks an exported ledger in their own browser: the page is the same for all, and the file stays with them. */
@Controller('verify-ledger')
@Public()
export class CheckingPages {
  @Get()
  show() {
    return checkingPage();
  }
}
