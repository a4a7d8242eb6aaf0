import { Module } from '@nestjs/common';
import { CourseMessageService } from './course-message.service';
import { OverseeingPages } from './overseeing.pages';
import { OverseeingQueries } from './overseeing.queries';
import { OverseeingService } from './overseeing.service';

/** What managers see of those who take courses, and writing to them. */
@Module({
  controllers: [OverseeingPages],
  providers: [OverseeingQueries, OverseeingService, CourseMessageService],
})
export class OverseeingModule {}
