import { Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { QuizRecords } from '../../quizzes';
import { CohortsBeside } from '../cohorts/beside-course.service';
import { redirect } from '../../shared/http/page';
import { coursePage } from './course.view';
import { coursesPage } from './courses.view';
import { coursePath, lessonPath } from './course-standing';
import { EnrolmentService } from './enrolment.service';
import { LearningQueries } from './learning.queries';

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
  async list(@CurrentActor() actor: Actor) {
    return coursesPage(await this.learning.all(actor), actor.timeZone);
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
