import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { Sealing } from '../../../shared/sealing/sealing.service';
import { Work } from './work.entity';

/** A work in clear. */
export type WorkRead = Omit<Work, 'text' | 'comment'> & { text: string | null; comment: string | null };

type Place = Pick<Work, 'enrolmentId' | 'traineeId' | 'lesson'>;

const column = (id: string, name: 'text' | 'comment') => ({ table: 'lesson_works', id, column: name });

/** The one place where works are sealed and opened. */
@Injectable()
export class WorkStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sealing: Sealing,
  ) {}

  /** The work for a lesson, or null while there is none. */
  async of(enrolmentId: string | null, lesson: string): Promise<WorkRead | null> {
    if (!enrolmentId) return null;
    const { organisationId } = this.db;
    const work = await this.db.of(Work).findOneBy({ organisationId, enrolmentId, lesson });
    return work && this.read(work);
  }

  /** Keeps a work with these changes, as its next version. The enrolment has to be held. */
  async keep(place: Place, changes: Partial<WorkRead>): Promise<WorkRead> {
    const before = await this.of(place.enrolmentId, place.lesson);
    const work: WorkRead = {
      ...{
        id: randomUUID(),
        organisationId: this.db.organisationId,
        status: 'draft',
        text: null,
        file: null,
      },
      ...{ supervisorId: null, comment: null, sharedAt: null, reviewedAt: null, ...place },
      ...before,
      ...changes,
      version: (before?.version ?? 0) + 1,
      changedAt: this.clock.now(),
    };
    await this.db.of(Work).save(this.sealed(work));
    return work;
  }

  read(work: Work): WorkRead {
    const { id, text, comment } = work;
    return {
      ...work,
      text: this.sealing.open(text, column(id, 'text')),
      comment: this.sealing.open(comment, column(id, 'comment')),
    };
  }

  private sealed(work: WorkRead): Work {
    const { id, text, comment } = work;
    return {
      ...work,
      text: this.sealing.seal(text, column(id, 'text')),
      comment: this.sealing.seal(comment, column(id, 'comment')),
    };
  }
}
