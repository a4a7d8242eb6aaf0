import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessageConditions, Messages } from '../../notifications';
import type { Person } from '../../organisations';
import { Config } from '../../shared/config/config';
import { dayOf, duration } from '../../shared/dates';
import type { Lesson } from '../authoring/course-document';
import { type CourseStanding, lessonPath } from '../learning/course-standing';
import { LearningQueries } from '../learning/learning.queries';
import { type Idle, IdlenessQueries } from './idleness.queries';

const STILL_IDLE = 'courses.still-idle';

/** The letter that tells a trainee that their place is kept; withdrawn when they come back before it is sent. */
@Injectable()
export class NudgeLetter implements OnModuleInit {
  constructor(
    private readonly idleness: IdlenessQueries,
    private readonly learning: LearningQueries,
    private readonly messages: Messages,
    private readonly conditions: MessageConditions,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.conditions.register(STILL_IDLE, ({ traineeId = '', enrolmentId = '', since = '' }) =>
      this.idleness.isStillIdle(traineeId, enrolmentId, new Date(since)),
    );
  }

  /**
   * Says where they stopped; nothing while no lesson is open to them.
   * NOTE: the day of the last activity names the quiet spell, so that each spell gets one letter.
   */
  async write({ id: traineeId, ...to }: Person, idle: Idle, timeZone: string): Promise<void> {
    const { slug, enrolmentId, lastActivity } = idle;
    const course = await this.learning.one({ personId: traineeId, timeZone }, slug);
    if (!course.resume) return;
    await this.messages.send({
      to,
      template: 'course-nudge',
      view: { name: to.name, ...this.words(course, course.resume) },
      key: `course-nudge:${traineeId}:${dayOf(lastActivity, timeZone)}`,
      condition: { name: STILL_IDLE, params: { traineeId, enrolmentId, since: lastActivity.toISOString() } },
    });
  }

  private words(course: CourseStanding, resume: Lesson) {
    const { document, progress } = course;
    return {
      course: document.title,
      lesson: resume.title,
      duration: duration(resume.minutes),
      lessons: progress.lessons,
      done: progress.lessonsDone,
      link: `${this.config.publicUrl}${lessonPath(course, resume)}`,
    };
  }
}
