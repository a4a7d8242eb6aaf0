import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { NotFound } from '../../../shared/errors';
import { LessonMarks } from '../lesson-marks.service';
import { Enrolment } from '../enrolment.entity';
import { TaskFiles } from './task-files.service';
import { ReviewQueries, type WorkPlace } from './review.queries';
import { assertDecidable, mayRead } from './work-rules';
import { type WorkRead, WorkStore } from './work-store.service';
import { type KeptFile, Work } from './work.entity';

/** A work with whose it is and where it belongs, as its reader has it. */
export type WorkToRead = { work: WorkRead; trainee: Person | null; place: WorkPlace };

/** Reading what trainees share, and answering it. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: WorkStore,
    private readonly files: TaskFiles,
    private readonly queries: ReviewQueries,
    private readonly members: Members,
    private readonly marks: LessonMarks,
    private readonly audit: Audit,
  ) {}

  /** A work that was shared with the actor. Anybody else's is not found, and neither is what was not shared. */
  async open(actor: Actor, id: string): Promise<WorkToRead> {
    const work = this.store.read(await this.shared(actor, await this.db.of(Work).findOneBy({ id })));
    const [people, place] = [await this.members.people([work.traineeId]), await this.queries.place(work)];
    return { work, place, trainee: people.get(work.traineeId) ?? null };
  }

  async file(actor: Actor, id: string): Promise<{ file: KeptFile; bytes: Buffer }> {
    const { file } = await this.shared(actor, await this.db.of(Work).findOneBy({ id }));
    return this.files.read(file);
  }

  /** Says that it was read and is good; the lesson is done. */
  accept(
    actor: Actor,
    id: string,
    decision: { version: number; comment?: string | undefined },
  ): Promise<void> {
    return this.decide(actor, id, { ...decision, status: 'accepted' });
  }

  /** Gives it back with what to think about. */
  giveBack(actor: Actor, id: string, decision: { version: number; comment: string }): Promise<void> {
    return this.decide(actor, id, { ...decision, status: 'returned' });
  }

  private decide(
    actor: Actor,
    id: string,
    decision: { version: number; comment?: string | undefined; status: 'accepted' | 'returned' },
  ): Promise<void> {
    const { version, comment, status } = decision;
    return this.db.transaction(async () => {
      const { enrolmentId } = await this.shared(actor, await this.db.of(Work).findOneBy({ id }));
      await this.db.lock(Enrolment, enrolmentId);
      const work = this.store.read(await this.db.of(Work).findOneByOrFail({ id }));
      assertDecidable(work, version);
      const reviewedAt = this.clock.now();
      await this.store.keep(work, { status, comment: comment ?? null, reviewedAt });
      if (status === 'accepted') await this.complete(actor, work);
      await this.audit.record(actor, `courses.work-${status}`, `lesson-work:${id}`, { version });
    });
  }

  private async complete({ timeZone }: Actor, work: WorkRead): Promise<void> {
    const { slug } = await this.queries.place(work);
    await this.marks.mark({ personId: work.traineeId, timeZone }, slug, work.enrolmentId, work.lesson);
  }

  private async shared({ personId }: Actor, work: Work | null): Promise<Work> {
    if (!work || work.traineeId === personId || !mayRead(work, personId)) throw new NotFound();
    return work;
  }
}
