import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { placeAfter, placeIn } from '../../shared/http/listing';
import type { ProgrammeDocument } from '../rules/programme-document';

export type CandidacyRow = {
  id: string;
  traineeId: string;
  traineeName: string;
  startedOn: string;
  awardedOn: string | null;
  document: ProgrammeDocument;
};

export type CandidacyListed = {
  id: string;
  traineeName: string;
  programmeTitle: string;
  settled: number;
  total: number;
  startedOn: string;
  awardedOn: string | null;
  assessedAt: Date | null;
};

const PAGE = 25;

/** Questions about candidacies. */
@Injectable()
export class CandidacyQueries {
  constructor(private readonly db: Database) {}

  ofTrainee(traineeId: string): Promise<CandidacyRow[]> {
    return this.rows('c.trainee_id = $2', traineeId);
  }

  async find(id: string): Promise<CandidacyRow | null> {
    return (await this.rows('c.id = $2', id))[0] ?? null;
  }

  /** Candidates by name, each with how far they were when last assessed. `next` asks for the following page. */
  async list({
    search,
    after,
  }: {
    search?: string;
    after?: string;
  }): Promise<{ items: CandidacyListed[]; next: string | null }> {
    const from = placeIn(after);
    const items = await this.db.query<CandidacyListed>(
      `SELECT c.id, u.name AS "traineeName", p.title AS "programmeTitle", c.settled, c.total,
              c.started_on::text AS "startedOn", a.awarded_on::text AS "awardedOn", c.assessed_at AS "assessedAt"
         FROM candidacies c JOIN users u ON u.id = c.trainee_id JOIN programmes p ON p.id = c.programme_id
         LEFT JOIN awards a ON a.candidacy_id = c.id AND a.term = 1
        WHERE c.organisation_id = $1 AND ($2::text IS NULL OR u.name ILIKE '%' || $2 || '%')
          AND ($3::text IS NULL OR (u.name, c.id) > ($3, $4::uuid))
        ORDER BY u.name, c.id LIMIT ${PAGE + 1}`,
      [this.db.organisationId, escaped(search), from?.name ?? null, from?.id ?? null],
    );
    const last = items[PAGE - 1];
    const next = items.length > PAGE && last ? placeAfter(last.traineeName, last.id) : null;
    return { items: items.slice(0, PAGE), next };
  }

  private rows(condition: string, parameter: string): Promise<CandidacyRow[]> {
    return this.db.query<CandidacyRow>(
      `SELECT c.id, c.trainee_id AS "traineeId", u.name AS "traineeName", c.started_on::text AS "startedOn",
              a.awarded_on::text AS "awardedOn", v.document
         FROM candidacies c JOIN users u ON u.id = c.trainee_id JOIN programme_versions v ON v.id = c.version_id
         LEFT JOIN awards a ON a.candidacy_id = c.id AND a.term = 1
        WHERE c.organisation_id = $1 AND ${condition} ORDER BY c.started_on, c.id`,
      [this.db.organisationId, parameter],
    );
  }
}

/** What was typed, with the signs that mean something to LIKE taken as themselves. */
const escaped = (search: string | undefined) => search?.trim().replace(/[\\%_]/g, '\\$&') || null;
