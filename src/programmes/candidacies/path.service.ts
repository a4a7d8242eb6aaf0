import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { assess } from '../rules/assess';
import { type CandidacyRow, CandidacyQueries } from './candidacy.queries';
import type { OwnPath } from './path.view';
import { TrainingRecords } from './training-record.service';

export type AccompaniedPath = OwnPath & { candidacyId: string; traineeId: string; traineeName: string };

/** Where somebody stands, worked out afresh from their record. */
@Injectable()
export class PathService {
  constructor(
    private readonly db: Database,
    private readonly queries: CandidacyQueries,
    private readonly records: TrainingRecords,
    private readonly clock: Clock,
  ) {}

  /** The actor's own way through each programme they are on. */
  mine(actor: Actor): Promise<OwnPath[]> {
    return this.db.transaction(async () => {
      const rows = await this.queries.ofTrainee(actor.personId);
      return rows.length > 0 ? this.paths(actor, actor.personId, rows) : [];
    });
  }

  /** Somebody else's way, for those who accompany them. */
  async find(actor: Actor, candidacyId: string): Promise<AccompaniedPath> {
    const row = await this.queries.find(candidacyId);
    if (!row) throw new NotFound();
    const [path] = await this.paths(actor, row.traineeId, [row]);
    if (!path) throw new NotFound();
    return { ...path, candidacyId, traineeId: row.traineeId, traineeName: row.traineeName };
  }

  private async paths(actor: Actor, traineeId: string, rows: CandidacyRow[]): Promise<OwnPath[]> {
    const record = await this.records.of(traineeId);
    const today = dayOf(this.clock.now(), actor.timeZone);
    return rows.map(({ document, startedOn, awardedOn }) => ({
      title: document.title,
      summary: document.summary,
      startedOn,
      awardedOn,
      standing: assess(document, record, today),
    }));
  }
}
