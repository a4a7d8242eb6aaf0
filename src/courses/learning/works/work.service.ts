import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../../organisations';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { Conflict, InvalidInput, NotFound } from '../../../shared/errors';
import type { Upload } from '../../../shared/http/uploads';
import { assertOpen as assertLessonOpen } from '../access';
import { EnrolmentService } from '../enrolment.service';
import { LearningService } from '../learning.service';
import { LessonMarks } from '../lesson-marks.service';
import { TaskFiles } from './task-files.service';
import { assertOpen, isWork, sentFaults, sentStatus, type WorkLesson } from './work-rules';
import { WorkStore } from './work-store.service';
import type { KeptFile } from './work.entity';
import type { SentWork } from './works.schemas';

type Sent = SentWork & { upload?: Upload | undefined };

/** What trainees write and hand in for lessons. */
@Injectable()
export class WorkService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly learning: LearningService,
    private readonly enrolments: EnrolmentService,
    private readonly store: WorkStore,
    private readonly files: TaskFiles,
    private readonly marks: LessonMarks,
    private readonly members: Members,
  ) {}

  /** Keeps what was written so far, for nobody else. */
  draft(actor: Actor, slug: string, lesson: string, text: string): Promise<void> {
    return this.db.transaction(async () => {
      const { place } = await this.begin(actor, slug, lesson);
      await this.store.keep(place, { text });
    });
  }

  /** Keeps the work and completes the lesson, or shares it with the supervisor who is to read it. */
  send(
    actor: Actor,
    slug: string,
    lesson: string,
    { text, upload, supervisorId }: Sent,
  ): Promise<'shared' | 'kept'> {
    return this.db.transaction(async () => {
      const { place, asked, before } = await this.begin(actor, slug, lesson);
      const status = sentStatus(asked);
      const faults = sentFaults(asked, {
        text,
        hasFile: Boolean(upload ?? before?.file),
        hasReader: await this.isSupervisor(actor, supervisorId),
      });
      if (faults.length > 0) throw new InvalidInput(faults);
      const file = upload ? await this.files.keep(upload, takenBy(asked)) : (before?.file ?? null);
      const shared =
        status === 'shared' ? { supervisorId: supervisorId ?? null, sharedAt: this.clock.now() } : {};
      await this.store.keep(place, { status, text: text ?? null, file, ...shared });
      if (status === 'kept') await this.marks.mark(actor, slug, place.enrolmentId, lesson);
      return status;
    });
  }

  /** Takes a shared work back before it was read. */
  takeBack(actor: Actor, slug: string, lesson: string): Promise<void> {
    return this.db.transaction(async () => {
      const { course } = await this.learning.lessonIn(actor, slug, lesson);
      const enrolmentId = await this.enrolments.touch(actor, course);
      const work = await this.store.of(enrolmentId, lesson);
      if (work?.status !== 'shared') throw new Conflict('courses.works.errors.notShared');
      await this.store.keep(work, { status: 'draft', supervisorId: null, sharedAt: null });
    });
  }

  /** The trainee's own file, or not found. */
  async file(actor: Actor, slug: string, lesson: string): Promise<{ file: KeptFile; bytes: Buffer }> {
    const { course } = await this.learning.lessonIn(actor, slug, lesson);
    const work = await this.store.of(course.enrolmentId, lesson);
    return this.files.read(work?.file ?? null);
  }

  private async begin(actor: Actor, slug: string, lesson: string) {
    const { course, place } = await this.learning.lessonIn(actor, slug, lesson);
    const { lesson: asked } = place;
    if (!isWork(asked)) throw new NotFound();
    assertLessonOpen(course, place);
    const enrolmentId = await this.enrolments.touch(actor, course);
    const before = await this.store.of(enrolmentId, lesson);
    assertOpen(before);
    return { asked, before, place: { enrolmentId, traineeId: actor.personId, lesson } };
  }

  private async isSupervisor(actor: Actor, id: string | undefined): Promise<boolean> {
    return (
      id !== undefined && id !== actor.personId && (await this.members.rolesOf(id)).includes('supervisor')
    );
  }
}

/** The kinds of file a lesson takes; a reflection takes none. */
const takenBy = (lesson: WorkLesson) => (lesson.kind === 'task' ? lesson.accepts : []);
