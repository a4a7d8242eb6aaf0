import { Injectable } from '@nestjs/common';
import { Organisations } from '../organisations';
import { lessonPath } from './learning/course-standing';
import { LearningQueries } from './learning/learning.queries';
import { topicsOf } from './learning/topics';
import { type TrainingMinutes, trainingMinutes } from './learning/training-minutes';

/** How far one trainee is in one course. */
export type CourseRecord = {
  courseId: string;
  slug: string;
  title: string;
  lessons: number;
  lessonsDone: number;
  minutesDone: number;
  completedAt: Date | null;
  /** What the course stands for once it is completed, by domain. */
  trainingMinutes: TrainingMinutes[];
  /** The titles of the modules that whoever completes it has been through. */
  topics: string[];
  /** Where they go on; null before they begin and after the last lesson. */
  nextLessonPath: string | null;
};

/** What later modules may know of somebody's courses. */
@Injectable()
export class CourseRecords {
  constructor(
    private readonly learning: LearningQueries,
    private readonly organisations: Organisations,
  ) {}

  /** One record for each course of the organisation, in the order of their titles. */
  async of(traineeId: string): Promise<CourseRecord[]> {
    const { timeZone } = await this.organisations.current();
    const standings = await this.learning.all({ personId: traineeId, timeZone });
    return standings.map((standing) => ({
      courseId: standing.courseId,
      slug: standing.slug,
      title: standing.document.title,
      lessons: standing.progress.lessons,
      lessonsDone: standing.progress.lessonsDone,
      minutesDone: standing.progress.minutesDone,
      completedAt: standing.completedAt,
      trainingMinutes: trainingMinutes(standing.document),
      topics: topicsOf(standing.document, standing.done),
      nextLessonPath: standing.enrolmentId && standing.resume ? lessonPath(standing, standing.resume) : null,
    }));
  }
}
