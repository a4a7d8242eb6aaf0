import { Controller, Get } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { PathService } from './path.service';
import { pathPage } from './path.view';

/** *Your path*: the trainee's own page. */
@Controller('path')
@Requires('path.see')
export class PathPages {
  constructor(private readonly paths: PathService) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    return pathPage(await this.paths.mine(actor));
  }
}
