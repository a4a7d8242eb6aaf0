import { Controller, Get, Query } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readCursor } from '../../shared/http/cursor';
import { EntriesQueries } from './entries.queries';
import { toResource } from './entry-resource';

/** A trainee's own entries, for programs. */
@Controller('api/v1/practice-entries')
@Requires('practice.log')
export class PracticeEntriesApi {
  constructor(private readonly queries: EntriesQueries) {}

  @Get()
  @ApiQuery({ name: 'after', required: false })
  async list(@CurrentActor() { personId }: Actor, @Query('after') after?: string) {
    const { items, next } = await this.queries.ofTrainee(personId, readCursor(after));
    return { items: items.map(toResource), next };
  }
}
