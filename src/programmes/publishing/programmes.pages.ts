import { Controller, Get } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Id } from '../../shared/http/id.decorator';
import { ProgrammeService } from './programme.service';
import { programmePage, programmesPage } from './programmes.view';

/** What the organisation certifies for, as data. */
@Controller('programmes')
@Requires('programme.manage')
export class ProgrammesPages {
  constructor(private readonly programmes: ProgrammeService) {}

  @Get()
  async list() {
    return programmesPage(await this.programmes.list());
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    const { programme, versions } = await this.programmes.find(id);
    return programmePage(programme, versions, actor.timeZone);
  }
}
