import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { Id } from '../../shared/http/id.decorator';
import { CandidacyQueries } from './candidacy.queries';
import { candidaciesPage, candidacyPage } from './candidacies.view';
import { Listing } from '../../shared/http/listing';
import { PathService } from './path.service';

/** Everybody on the way to a certificate and where each stands, for programme managers. */
@Controller('candidacies')
@Requires('trainees.see')
export class CandidaciesPages {
  constructor(
    private readonly queries: CandidacyQueries,
    private readonly paths: PathService,
  ) {}

  @Get()
  async list(@Query({ schema: Listing }) { search, after }: Listing) {
    const asked = { ...(search ? { search } : {}), ...(after ? { after } : {}) };
    return candidaciesPage(await this.queries.list(asked), search ?? '');
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Id() id: string) {
    return candidacyPage(await this.paths.find(actor, id));
  }
}
