import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { LearningQueries } from '../learning.queries';
import { SearchQueries } from './search.queries';
import { SearchWish } from './search.schemas';
import { searchPage } from './search.view';

/** Looking for words in a course. */
@Controller('courses/:slug/search')
@Requires('course.study')
export class SearchPages {
  constructor(
    private readonly learning: LearningQueries,
    private readonly search: SearchQueries,
  ) {}

  @Get()
  async find(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Query({ schema: SearchWish }) { q }: SearchWish,
  ) {
    const course = await this.learning.one(actor, slug);
    const words = q?.trim() ?? '';
    const found = words === '' ? [] : await this.search.find(course.versionId, words);
    return searchPage(course, words, found);
  }
}
