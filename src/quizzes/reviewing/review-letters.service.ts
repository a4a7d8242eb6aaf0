import { Injectable } from '@nestjs/common';
import { Messages } from '../../notifications';
import { Members } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { QuizVersion } from '../quiz-version.entity';
import { Attempt } from '../attempts/attempt.entity';

/** Tells trainees that their texts were read. Nothing of what was written or said is in a letter. */
@Injectable()
export class ReviewLetters {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly messages: Messages,
    private readonly config: Config,
  ) {}

  /** Once for an attempt. */
  reviewed(attemptId: string): Promise<void> {
    return this.db.transaction(async () => {
      const attempt = await this.db.of(Attempt).findOneByOrFail({ id: attemptId });
      const { title } = await this.db.of(QuizVersion).findOneByOrFail({ id: attempt.versionId });
      const to = (await this.members.people([attempt.traineeId])).get(attempt.traineeId);
      if (!to) return;
      const { name, email, locale } = to;
      await this.messages.send({
        to: { name, email, locale },
        template: 'quiz-reviewed',
        view: { name, quiz: title, link: `${this.config.publicUrl}/attempts/${attemptId}` },
        key: `quiz-reviewed:${attemptId}`,
      });
    });
  }
}
