import { Injectable } from '@nestjs/common';
import { Messages } from '../../notifications';
import { Members } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { Attempt } from '../attempts/attempt.entity';
import { QuizVersion } from '../quiz-version.entity';
import { percent } from '../wording';
import { QuizRegrade } from './quiz-regrade.entity';
import { RegradedAttempt } from './regraded-attempt.entity';

/** Tells trainees that a result of theirs was corrected, and why. */
@Injectable()
export class RegradeLetters {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly messages: Messages,
    private readonly config: Config,
  ) {}

  /** Once for each attempt that a regrade changed. */
  regraded(regradeId: string, attemptId: string): Promise<void> {
    return this.db.transaction(async () => {
      const change = await this.db.of(RegradedAttempt).findOneByOrFail({ regradeId, attemptId });
      const { reason } = await this.db.of(QuizRegrade).findOneByOrFail({ id: regradeId });
      const attempt = await this.db.of(Attempt).findOneByOrFail({ id: attemptId });
      const { title } = await this.db.of(QuizVersion).findOneByOrFail({ id: attempt.versionId });
      const to = (await this.members.people([attempt.traineeId])).get(attempt.traineeId);
      if (!to) return;
      const { name, email, locale } = to;
      await this.messages.send({
        to: { name, email, locale },
        template: 'quiz-regraded',
        view: {
          ...{ name, quiz: title, reason, passed: change.passedAfter },
          before: percent(change.percentBefore),
          after: percent(change.percentAfter),
          link: `${this.config.publicUrl}/attempts/${attemptId}`,
        },
        key: `quiz-regraded:${regradeId}:${attemptId}`,
      });
    });
  }
}
