import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import type { Actor } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import type { Sheet } from './grid';
import { PracticeImport } from './practice-import.entity';
import { type Settings, settingsFor } from './settings';

/** How long the words of a file are kept that nobody imports, in milliseconds. */
export const KEPT = 24 * 3_600_000;

const contentOf = (id: string) => ({ table: 'practice_imports', id, column: 'content' });
const settingsOf = (id: string) => ({ table: 'practice_imports', id, column: 'settings' });

/** An import of somebody's own, in clear; no sheets once it is done or forgotten. */
export type OpenImport = { row: PracticeImport; settings: Settings; sheets: Sheet[] | null };

/** Keeps what was uploaded, sealed and for a day at most; the only place where it is opened. */
@Injectable()
export class ImportStore {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** Keeps what a file says, with what was decided at the import before. */
  async put(
    { organisationId, personId }: Pick<Actor, 'organisationId' | 'personId'>,
    fileName: string,
    sheets: Sheet[],
  ): Promise<string> {
    const id = randomUUID();
    const settings = settingsFor(fileName, await this.lastSettings(personId));
    await this.db.of(PracticeImport).insert({
      id,
      organisationId,
      traineeId: personId,
      contentSealed: this.sealing.seal(JSON.stringify(sheets), contentOf(id)),
      settingsSealed: this.sealing.seal(JSON.stringify(settings), settingsOf(id)),
      readAt: this.clock.now(),
      importedAt: null,
      undoneAt: null,
    });
    return id;
  }

  /** Somebody's own import; another's is not there. */
  async open({ personId }: Actor, id: string): Promise<OpenImport> {
    const { organisationId } = this.db;
    const row = await this.db.of(PracticeImport).findOneBy({ organisationId, id });
    return this.opened(row, personId);
  }

  /** As `open`, held until the transaction ends. */
  async hold({ personId }: Actor, id: string): Promise<OpenImport> {
    return this.opened(await this.db.lock(PracticeImport, id), personId);
  }

  async save({ id }: PracticeImport, settings: Settings): Promise<void> {
    await this.db.of(PracticeImport).update({ id }, { settingsSealed: this.sealed(id, settings) });
  }

  /** The drafts are made: the file is forgotten, with what was decided about single words of it. */
  async finish({ id }: PracticeImport, settings: Settings): Promise<void> {
    const kept = { ...settings, also: [], remedies: [] };
    await this.db
      .of(PracticeImport)
      .update(
        { id },
        { importedAt: this.clock.now(), contentSealed: null, settingsSealed: this.sealed(id, kept) },
      );
  }

  /** Forgets whatever lay for a day in the organisation at hand without being imported. */
  forget(): Promise<void> {
    return this.db.transaction(async () => {
      const before = LessThan(new Date(this.clock.now().getTime() - KEPT));
      const { organisationId } = this.db;
      await this.db.of(PracticeImport).delete({ organisationId, importedAt: IsNull(), readAt: before });
    });
  }

  async delete({ id }: PracticeImport): Promise<void> {
    await this.db.of(PracticeImport).delete({ id });
  }

  private async lastSettings(traineeId: string): Promise<Settings | null> {
    const last = await this.db.of(PracticeImport).findOne({
      where: { organisationId: this.db.organisationId, traineeId, importedAt: Not(IsNull()) },
      order: { importedAt: 'DESC' },
    });
    return last ? this.settingsIn(last) : null;
  }

  private opened(row: PracticeImport | null, personId: string): OpenImport {
    if (!row || row.traineeId !== personId) throw new NotFound();
    const content = this.sealing.open(row.contentSealed, contentOf(row.id));
    return { row, settings: this.settingsIn(row), sheets: content ? (JSON.parse(content) as Sheet[]) : null };
  }

  private settingsIn = ({ id, settingsSealed }: PracticeImport): Settings =>
    JSON.parse(this.sealing.open(settingsSealed, settingsOf(id))) as Settings;

  private sealed = (id: string, settings: Settings): string =>
    this.sealing.seal(JSON.stringify(settings), settingsOf(id));
}
