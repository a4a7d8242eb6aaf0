import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { QuizRecords } from '../../quizzes';
import { CohortsBeside } from '../cohorts/beside-course.service';
import { redirect } from '../../shared/http/page';
import type { CourseListWish } from './course-list';
import { coursePage } from './course.view';
import { coursesPage } from './courses.view';
import { coursePath, lessonPath } from './course-standing';
import { EnrolmentService } from './enrolment.service';
import { LearningQueries } from './learning.queries';

const Wish = z.object({
  search: z.string().max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(0).max(10_000).optional().catch(undefined),
});

/** The courses of the organisation, as a trainee takes them. */
@Controller('courses')
@Requires('course.study')
export class CoursesPages {
  constructor(
    private readonly learning: LearningQueries,
    private readonly enrolments: EnrolmentService,
    private readonly quizzes: QuizRecords,
    private readonly cohorts: CohortsBeside,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query({ schema: Wish }) wish: CourseListWish) {
    return coursesPage(await this.learning.all(actor), actor.timeZone, wish);
  }

  @Get(':slug')
  async show(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const course = await this.learning.one(actor, slug);
    const records = course.quizId ? await this.quizzes.of(actor.personId) : [];
    const beside = await this.cohorts.of(actor, course);
    const quiz = records.find(({ quizId }) => quizId === course.quizId) ?? null;
    return coursePage(course, { quiz, beside, timeZone: actor.timeZone });
  }

  @Post(':slug/enrolment')
  async enrol(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    await this.enrolments.enrol(actor, slug);
    const course = await this.learning.one(actor, slug);
    return redirect(course.resume ? lessonPath(course, course.resume) : coursePath(course));
  }

  @Post(':slug/reminders')
  async remind(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    await this.enrolments.remind(actor, slug, true);
    return redirect(coursePath({ slug }), 'courses.reminders.begun');
  }

  @Post(':slug/reminders/end')
  async leaveAlone(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    await this.enrolments.remind(actor, slug, false);
    return redirect(coursePath({ slug }), 'courses.reminders.ended');
  }
}
