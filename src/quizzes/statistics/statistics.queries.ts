import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { Measured } from './weakness';

/** What first attempts at a quiz came to. */
export type Summary = { people: number; passed: number; meanPercent: number | null };

/** How many first attempts came to a result: from `from` percent to the next ten. */
export type Step = { from: number; people: number };

export type MeasuredItem = Measured & { itemKey: string };

/** How often an answer was given: one value of it, such as the key of an option. */
export type Given = { value: string; people: number };

/** Mean variance of a question and mean covariance of two, over those that enough were asked. */
export type Spread = { meanVariance: number | null; meanCovariance: number | null };

/**
 * Each person's first result at a quiz. Later attempts would count the eager twice and have seen the feedback.
 * Results that wait for a review are not there yet.
 */
const first = `WITH first AS (
  SELECT DISTINCT ON (trainee_id) id, organisation_id, points, percent, passed
    FROM quiz_attempts
   WHERE organisation_id = $1 AND quiz_id = $2 AND percent IS NOT NULL
   ORDER BY trainee_id, submitted_at
), given AS (
  SELECT g.attempt_id, g.item_key, g.answer, coalesce(g.points, 0) AS points, first.points - coalesce(g.points, 0) AS rest
    FROM first JOIN quiz_answers g ON g.organisation_id = first.organisation_id AND g.attempt_id = first.id
)`;

/** Figures over everybody's first attempt at a quiz of the organisation at hand, reckoned by the database. */
@Injectable()
export class StatisticsQueries {
  constructor(private readonly db: Database) {}

  async summary(quizId: string): Promise<Summary> {
    const [row] = await this.ask<Summary>(
      quizId,
      `SELECT count(*)::int AS people, count(*) FILTER (WHERE passed)::int AS passed,
              avg(percent)::float8 AS "meanPercent" FROM first`,
    );
    return row ?? { people: 0, passed: 0, meanPercent: null };
  }

  results(quizId: string): Promise<Step[]> {
    return this.ask(
      quizId,
      `SELECT step * 10 AS "from", count(first.id)::int AS people
         FROM generate_series(0, 9) AS step LEFT JOIN first ON least(first.percent / 10, 9) = step
        GROUP BY step ORDER BY step`,
    );
  }

  items(quizId: string): Promise<MeasuredItem[]> {
    return this.ask(
      quizId,
      `SELECT item_key AS "itemKey", count(*)::int AS asked, avg(points)::float8 AS facility,
              corr(points, rest)::float8 AS discrimination
         FROM given GROUP BY item_key`,
    );
  }

  async spread(quizId: string): Promise<Spread> {
    const [row] = await this.ask<Spread>(
      quizId,
      `, variances AS (SELECT var_samp(points) AS v FROM given GROUP BY item_key HAVING count(*) > 1),
         covariances AS (
           SELECT covar_samp(one.points, other.points) AS c
             FROM given one JOIN given other ON other.attempt_id = one.attempt_id AND other.item_key > one.item_key
            GROUP BY one.item_key, other.item_key HAVING count(*) > 1)
       SELECT (SELECT avg(v)::float8 FROM variances) AS "meanVariance",
              (SELECT avg(c)::float8 FROM covariances) AS "meanCovariance"`,
    );
    return row ?? { meanVariance: null, meanCovariance: null };
  }

  /** What was answered to one question, the most frequent first. */
  answers(quizId: string, itemKey: string, most: number): Promise<Given[]> {
    return this.ask(
      quizId,
      `SELECT value, count(*)::int AS people FROM given, unnest(answer) AS value
        WHERE item_key = $3 GROUP BY value ORDER BY people DESC, value LIMIT $4`,
      [itemKey, most],
    );
  }

  private ask<Row extends object>(quizId: string, question: string, more: unknown[] = []): Promise<Row[]> {
    return this.db.query<Row>(`${first} ${question}`, [this.db.organisationId, quizId, ...more]);
  }
}
