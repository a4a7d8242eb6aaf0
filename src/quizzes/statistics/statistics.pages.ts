import { Controller, Get, Param } from '@nestjs/common';
import { Requires } from '../../organisations';
import { Id } from '../../shared/http/id.decorator';
import { StatisticsService } from './statistics.service';
import { itemStatisticsPage, statisticsPage } from './statistics.view';

/** How quizzes do, for those who write them. */
@Controller('authoring/quizzes/:id/statistics')
@Requires('course.author')
export class StatisticsPages {
  constructor(private readonly statistics: StatisticsService) {}

  @Get()
  async quiz(@Id() id: string) {
    return statisticsPage(await this.statistics.ofQuiz(id));
  }

  @Get(':key')
  async item(@Id() id: string, @Param('key') key: string) {
    return itemStatisticsPage(await this.statistics.ofItem(id, key));
  }
}
