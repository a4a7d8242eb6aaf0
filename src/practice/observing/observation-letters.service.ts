import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members } from '../../organisations';
import { day } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { Post } from '../../notifications';
import { ObservationAnswer } from './observation-answer.entity';
import { Observation } from './observation.entity';

const UNREAD = 'practice.observation-unread';

/** Tells trainees that something was written down for them to read; nothing of what. */
@Injectable()
export class ObservationLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.post.while(UNREAD, async ({ observationId = '', version = '' }) => {
      const holds = await this.db.of(Observation).existsBy({ id: observationId, version: Number(version) });
      const answered = { observationId, version: Number(version) };
      return holds && !(await this.db.of(ObservationAnswer).existsBy(answered));
    });
  }

  /** Once for each version. */
  recorded(observationId: string): Promise<void> {
    return this.db.transaction(async () => {
      const observation = await this.db.of(Observation).findOneBy({ id: observationId });
      const people = await this.members.people(observation ? [observation.traineeId] : []);
      const to = observation && people.get(observation.traineeId);
      if (!to) return;
      const version = String(observation.version);
      await this.post.send({
        to,
        template: 'practice-observation',
        view: { day: day(observation.day) },
        path: `/observations/${observationId}`,
        key: `practice-observation:${observationId}:${version}`,
        condition: { name: UNREAD, params: { observationId, version } },
      });
    });
  }
}
