import { camel } from '../camel';
import { Controller, Get, Param } from '@nestjs/common';
import { failureCodes, NotFound } from '../errors';
import { say } from '../text';
import { Public } from './access.decorator';
import { page } from './page';

/** Explains each kind of problem document at the address its `type` names. */
@Controller('problems')
export class ProblemsPages {
  @Get(':code')
  @Public()
  show(@Param('code') code: string) {
    const known = failureCodes.find((candidate) => candidate === code);
    if (!known) throw new NotFound();
    const title = say(`shared.problems.${camel(known)}.title`);
    return page('shared/problem-type', {
      title,
      code: known,
      meaning: say(`shared.problems.${camel(known)}.meaning`),
    });
  }
}
