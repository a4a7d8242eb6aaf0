import { Controller, Get } from '@nestjs/common';
import { Config } from '../../shared/config/config';
import { Public } from '../../shared/http/access.decorator';
import { interfacePage } from './interface.view';

/** How programs use Cairn, for the people who write them. */
@Controller('api')
@Public()
export class InterfacePages {
  constructor(private readonly config: Config) {}

  @Get()
  show() {
    return interfacePage(this.config.publicUrl);
  }
}
