import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { QuizLookup } from '../../quizzes';
import type { Page } from '../../shared/http/page';
import { PublishedCourses } from '../authoring/published-courses.service';
import { closedLessonPage } from './closed-lesson.view';
import type { CourseStanding, LessonPlace } from './course-standing';
import type { Tried } from './kinds/kind';
import { panelOf } from './kinds/registry';
import { LearningService } from './learning.service';
import { LessonFactsService } from './lesson-facts.service';
import { lessonPage } from './lesson.view';
import { Markable } from './markable.service';
import { NoteService } from './notes/note.service';

/** Puts together what a lesson page shows. */
@Injectable()
export class LessonReading {
  constructor(
    private readonly learning: LearningService,
    private readonly published: PublishedCourses,
    private readonly facts: LessonFactsService,
    private readonly markable: Markable,
    private readonly notes: NoteService,
    private readonly quizzes: QuizLookup,
  ) {}

  /** A lesson as this trainee has it now: closed, to be begun, or open. `tried`: its form, refused. */
  async page(actor: Actor, slug: string, name: string, tried: Tried | null = null): Promise<Page> {
    const { course, place } = await this.learning.lessonIn(actor, slug, name);
    if (course.missing.length > 0 || place.closed) return closedLessonPage(course, place);
    const { lesson } = place;
    const facts = await this.facts.of(actor, course, place, tried);
    return lessonPage(course, place, {
      html: await this.published.text(course.versionId, lesson),
      earliest: place.done ? { state: 'at-once' } : await this.markable.earliest(course, lesson),
      panel: panelOf(lesson, facts),
      timeZone: actor.timeZone,
      note: await this.notes.beside(course, lesson.slug),
      again: await this.isRemedial(course, place),
      status: tried?.refused.status ?? 200,
    });
  }

  /** Whether the quiz of the course may ask for this lesson, which is done, to be done again. */
  private async isRemedial({ quizId }: CourseStanding, { done, lesson }: LessonPlace): Promise<boolean> {
    return done && quizId !== null && (await this.quizzes.remedialLesson(quizId)) === lesson.slug;
  }
}
