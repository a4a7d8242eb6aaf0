import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { standsFor } from '../amending/stands-for';
import { type Choices, EntryGrounds } from '../entries/entry-ground.service';
import { Guard } from '../guard/guard.service';
import { type Alike, checkRows, type CheckedRow } from './check-rows';
import type { Sheet } from './grid';
import type { OpenImport } from './import-store.service';
import { meaningsOf } from './meanings';
import { dataOf, type Meanings, planFor, type Questions, questionsAbout } from './plan';
import { readRow } from './read-row';
import { reviewed, type ReviewedRow } from './reviewed';

/** An import with its sheet, and what words can stand for. */
export type Ground = { sheet: Sheet; choices: Choices; meanings: Meanings };
/** What would come of an import, row by row; nothing is changed by looking. */
export type Review = Ground & { rows: ReviewedRow[]; questions: Questions };

/** Holds what a file says against the rules and against what is there: a fixed number of queries, however many rows. */
@Injectable()
export class ImportReview {
  constructor(
    private readonly db: Database,
    private readonly grounds: EntryGrounds,
    private readonly members: Members,
    private readonly guard: Guard,
  ) {}

  /** The chosen sheet; of an import that is done or forgotten there is none. */
  async ground(actor: Actor, { settings, sheets }: OpenImport): Promise<Ground> {
    const sheet = sheets?.[settings.sheet] ?? sheets?.[0];
    if (!sheet) throw new NotFound('practice.importing.errors.gone');
    const choices = await this.grounds.of(actor);
    const people = await this.members.people(choices.supervisors.map(({ id }) => id));
    return { sheet, choices, meanings: meaningsOf(choices.vocabulary, [...people.values()]) };
  }

  async of(actor: Actor, opened: OpenImport): Promise<Review> {
    const { settings } = opened;
    const ground = await this.ground(actor, opened);
    const plan = planFor(ground.sheet, settings, { meanings: ground.meanings, today: ground.choices.today });
    const read = dataOf(ground.sheet).map((row) => ({ row: row.row, ...readRow(row, plan) }));
    const { vocabulary } = ground.choices;
    const rules = await this.grounds.aboutAll(
      actor,
      read.flatMap(({ words }) => words ?? []),
    );
    const rows = checkRows(read, rules, await this.alike(actor.personId));
    const settled = await this.guard.settleAll(rows.map(reflectionOf), vocabulary, settings.remedies);
    return {
      ...ground,
      questions: questionsAbout(ground.sheet, settings, ground.meanings),
      rows: rows.map((row, at) => reviewed(row, settled[at] ?? { text: '', open: [], kept: [] }, settings)),
    };
  }

  private alike(traineeId: string): Promise<Alike[]> {
    return this.db.query<Alike>(
      `SELECT day::text, minutes, activity_kind AS "activityKind", supervisor_id AS "supervisorId", count(*)::int AS entries
         FROM practice_entries entry
        WHERE organisation_id = $1 AND trainee_id = $2 AND ${standsFor('entry')}
        GROUP BY day, minutes, activity_kind, supervisor_id`,
      [this.db.organisationId, traineeId],
    );
  }
}

const reflectionOf = ({ words }: CheckedRow): string | null => words?.reflection ?? null;
