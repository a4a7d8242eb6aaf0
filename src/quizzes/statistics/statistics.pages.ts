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

  /** A question by its number in the bank, from 1. */
  @Get('questions/:number')
  async item(@Id() id: string, @Param('number') number: string) {
    return itemStatisticsPage(await this.statistics.ofItem(id, Number(number)));
  }
}
