import { Injectable } from '@nestjs/common';
import { Every } from '../jobs';
import { CourseNudge } from './reminders/course-nudge.service';

/** What the clock brings about in courses. */
@Injectable()
export class CoursesWorker {
  constructor(private readonly nudges: CourseNudge) {}

  @Every('0 * * * *')
  remindQuietTrainees() {
    return this.nudges.nudge();
  }
}
