import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { AttemptSubmitted } from '../events';
import { QuizService } from '../quiz.service';
import type { QuizVersion } from '../quiz-version.entity';
import { Quiz } from '../quiz.entity';
import { AttemptRegraded } from './events';
import { QuizRegrade } from './quiz-regrade.entity';
import { differs, isLower, regraded, type Regraded, type Result } from './regraded';
import { RegradingQueries, type Settled } from './regrading.queries';

/** Whose result would be another one. */
export type Change = { attemptId: string; name: string; before: Result; after: Result };

/** What regrading would do: results that rise, those that fall, and attempts that cannot be marked again. */
export type Regrading = {
  version: QuizVersion;
  raised: Change[];
  lowered: Change[];
  same: number;
  cannot: number;
};

/** What is asked for: by which version, whether results may fall, and why. */
export type RegradeWish = { version: number; lowers: boolean; reason: string };

type Pair = { attempt: Settled; now: Regraded };

/** Marking settled attempts again after a key was corrected. */
@Injectable()
export class RegradingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizService,
    private readonly queries: RegradingQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Whose result would change by the quiz's current version. Nothing changes. */
  async preview(quizId: string): Promise<Regrading> {
    const version = await this.quizzes.currentVersion(quizId);
    const found: Regrading = { version, raised: [], lowered: [], same: 0, cannot: 0 };
    for await (const batch of this.queries.settledBefore(quizId, version.id))
      for (const attempt of batch) sort(found, attempt, regraded(attempt, version));
    return found;
  }

  /**
   * Marks again by the current version, which must still be the one that was previewed. Unless results may fall,
   * attempts that would lose are left as they are. Answers how many results are others now.
   */
  regrade(actor: Actor, quizId: string, { version: expected, lowers, reason }: RegradeWish): Promise<number> {
    return this.db.transaction(async () => {
      await this.db.lock(Quiz, quizId);
      const version = await this.quizzes.currentVersion(quizId);
      if (version.number !== expected) throw new Conflict('quizzes.regrading.errors.version');
      const { id } = await this.db.of(QuizRegrade).save({
        ...{ organisationId: this.db.organisationId, quizId, versionId: version.id, reason, lowers },
        regradedBy: actor.personId,
        regradedAt: this.clock.now(),
      });
      let changed = 0;
      for await (const batch of this.queries.settledBefore(quizId, version.id))
        changed += await this.apply(id, version, wanted(batch, version, lowers));
      await this.audit.record(actor, 'quizzes.attempts-regraded', `quiz:${quizId}`, {
        version: version.number,
        changed,
        lowers,
      });
      return changed;
    });
  }

  private async apply(regradeId: string, version: QuizVersion, pairs: Pair[]): Promise<number> {
    await this.keep(version, pairs);
    const others = pairs.filter(({ attempt, now }) => differs(attempt, now));
    await this.remember(regradeId, others);
    for (const { attempt, now } of others) {
      const { id: attemptId, traineeId } = attempt;
      await this.outbox.publish(AttemptRegraded, { regradeId, attemptId });
      if (attempt.passed !== now.passed)
        await this.outbox.publish(AttemptSubmitted, {
          attemptId,
          quizId: version.quizId,
          traineeId,
          passed: now.passed,
        });
    }
    return others.length;
  }

  /** The attempts belong to the version they were marked by, so that what is explained is what counted. */
  private async keep({ id }: QuizVersion, pairs: Pair[]): Promise<void> {
    const { organisationId } = this.db;
    const attempts = pairs.map(({ attempt: { id: attemptId }, now }) => ({ ...now, id: attemptId }));
    const answers = pairs.flatMap(({ attempt, now }) =>
      Object.entries(now.byItem).map(([key, points]) => ({ id: attempt.id, key, points })),
    );
    await this.db.query(
      `UPDATE quiz_attempts a SET version_id = $2, points = r.points, percent = r.percent, passed = r.passed, failed_because = r."failedBecause"
         FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, points float8, percent int, passed bool, "failedBecause" text[])
        WHERE a.organisation_id = $1 AND a.id = r.id`,
      [organisationId, id, JSON.stringify(attempts)],
    );
    await this.db.query(
      `UPDATE quiz_answers g SET points = r.points FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, key text, points float8)
        WHERE g.organisation_id = $1 AND g.attempt_id = r.id AND g.item_key = r.key`,
      [organisationId, JSON.stringify(answers)],
    );
  }

  private async remember(regradeId: string, pairs: Pair[]): Promise<void> {
    const rows = pairs.map(({ attempt, now }) => ({
      ...{ id: attempt.id, version: attempt.versionId, percent: attempt.percent, passed: attempt.passed },
      ...{ percentAfter: now.percent, passedAfter: now.passed },
    }));
    await this.db.query(
      `INSERT INTO quiz_regraded_attempts
         (organisation_id, regrade_id, attempt_id, version_before, percent_before, passed_before, percent_after, passed_after)
       SELECT $1, $2, r.id, r.version, r.percent, r.passed, r."percentAfter", r."passedAfter"
         FROM jsonb_to_recordset($3::jsonb)
              AS r(id uuid, version uuid, percent int, passed bool, "percentAfter" int, "passedAfter" bool)`,
      [this.db.organisationId, regradeId, JSON.stringify(rows)],
    );
  }
}

const wanted = (batch: Settled[], version: QuizVersion, lowers: boolean): Pair[] =>
  batch.flatMap((attempt) => {
    const now = regraded(attempt, version);
    return now && (lowers || !isLower(attempt, now)) ? [{ attempt, now }] : [];
  });

function sort(found: Regrading, attempt: Settled, now: Regraded | null): void {
  if (!now) found.cannot++;
  else if (!differs(attempt, now)) found.same++;
  else {
    const { id: attemptId, name, percent, passed } = attempt;
    const change = {
      attemptId,
      name,
      before: { percent, passed },
      after: { percent: now.percent, passed: now.passed },
    };
    (isLower(attempt, now) ? found.lowered : found.raised).push(change);
  }
}
