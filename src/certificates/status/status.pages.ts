import { Controller, Get } from '@nestjs/common';
import { NotFound } from '../../shared/errors';
import { Public } from '../../shared/http/access.decorator';

/**
 * The status lists of an organisation, for anybody: by them verifiers tell what was revoked or suspended. Here for every
 * name that none can have; those that one can go straight to `StatusWay`.
 */
@Controller('orgs/:slug/status')
@Public()
export class StatusPages {
  @Get(':list')
  show(): never {
    throw new NotFound();
  }
}
