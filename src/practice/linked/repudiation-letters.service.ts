import { Injectable } from '@nestjs/common';
import { Members, type Person } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { day } from '../../shared/dates';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { Post } from '../../notifications';
import { called } from '../wording';
import { SigningRequest } from './signing-request.entity';

/** Tells those at home what people outside have said. Nothing of why is in a letter. */
@Injectable()
export class RepudiationLetters {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly post: Post,
  ) {}

  /** Somebody is not the supervisor, they say: to the trainee, and to whoever asked for them. */
  declined(requestId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { traineeId, askedById, supervisorId } = await this.db
        .of(SigningRequest)
        .findOneByOrFail({ id: requestId });
      const people = await this.members.people([traineeId, askedById, supervisorId]);
      const view = { supervisor: called(people, supervisorId) };
      for (const id of new Set([traineeId, askedById])) {
        const to = people.get(id);
        const path = id === traineeId ? '/signing-requests' : '/signing-requests/all';
        const key = `signing-declined:${requestId}:${id}`;
        if (to) await this.post.send({ to, template: 'signing-declined', view, path, key });
      }
    });
  }

  /** A signature was taken back: to the trainee, and to everybody who manages. */
  repudiated(entryId: string): Promise<void> {
    return this.tell(entryId, 'signature-repudiated', '/repudiations');
  }

  /** A manager has found whether it stands: to the trainee. */
  resolved(entryId: string): Promise<void> {
    return this.tell(entryId, 'repudiation-resolved', null);
  }

  private tell(entryId: string, template: string, managersPath: string | null): Promise<void> {
    return this.db.transaction(async () => {
      const entry = await this.db.of(PracticeEntry).findOneByOrFail({ id: entryId });
      const trainee = (await this.members.people([entry.traineeId])).get(entry.traineeId);
      const view = { day: day(entry.day) };
      const send = (to: Person, path: string) =>
        this.post.send({ to, template, view, path, key: `${template}:${entryId}:${to.id}` });
      if (trainee) await send(trainee, `/practice-entries/${entryId}`);
      for (const manager of managersPath ? await this.managers() : [])
        if (manager.id !== entry.traineeId) await send(manager, managersPath ?? '');
    });
  }

  private async managers(): Promise<Person[]> {
    const managers = await this.members.withRole('manager');
    return managers.length > 0 ? managers : this.members.withRole('owner');
  }
}
