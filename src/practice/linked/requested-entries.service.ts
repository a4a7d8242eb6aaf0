import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import { EntryWriter } from '../entries/entry-writer.service';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { sha256 } from '../signing/chain';
import { SignOffService } from '../signing/sign-off.service';
import { type EntryOutcome, SigningRequestEntry } from './signing-request-entry.entity';
import type { SigningRequest } from './signing-request.entity';

/** An entry of a request as it is now, and what became of it. */
export type RequestedEntry = {
  entry: PracticeEntry;
  reflection: string | null;
  /** Why it amends what was signed before, if it does. */
  reason: string | null;
  outcome: EntryOutcome | null;
  /** Whether it still waits for this very signature: in the version and the words that were asked about. */
  asAsked: boolean;
};

/** The entries that requests ask about. */
@Injectable()
export class RequestedEntries {
  constructor(
    private readonly db: Database,
    private readonly writer: EntryWriter,
    private readonly signOffs: SignOffService,
  ) {}

  /** All of them that still exist, the earliest day first. */
  async of(request: Pick<SigningRequest, 'id' | 'supervisorId'>): Promise<RequestedEntry[]> {
    const items = await this.items(request);
    const ids = items.map(({ entryId }) => entryId);
    const where = { organisationId: this.db.organisationId, id: In(ids) };
    const entries = await this.db.of(PracticeEntry).find({ where, order: { day: 'ASC', id: 'ASC' } });
    const byId = new Map(items.map((item) => [item.entryId, item]));
    return entries.map((entry) => ({
      entry,
      reflection: this.writer.reflectionOf(entry),
      reason: this.writer.reasonOf(entry),
      outcome: byId.get(entry.id)?.outcome ?? null,
      asAsked: this.isAsAsked(entry, request, byId.get(entry.id)),
    }));
  }

  /** The ids of those that still wait as they were asked about. */
  async askable(request: SigningRequest): Promise<Set<string>> {
    const entries = await this.of(request);
    return new Set(entries.flatMap(({ entry, asAsked }) => (asAsked ? [entry.id] : [])));
  }

  /** In which version each entry was asked about, by id. */
  async versions(request: Pick<SigningRequest, 'id'>): Promise<Map<string, number>> {
    return new Map((await this.items(request)).map(({ entryId, entryVersion }) => [entryId, entryVersion]));
  }

  private isAsAsked(
    entry: PracticeEntry,
    { supervisorId }: Pick<SigningRequest, 'supervisorId'>,
    item: SigningRequestEntry | undefined,
  ): boolean {
    return (
      entry.status === 'submitted' &&
      entry.supervisorId === supervisorId &&
      entry.version === item?.entryVersion &&
      sha256(this.signOffs.covering(entry)) === item.signedDigest
    );
  }

  private items({ id }: Pick<SigningRequest, 'id'>): Promise<SigningRequestEntry[]> {
    return this.db.of(SigningRequestEntry).findBy({ organisationId: this.db.organisationId, requestId: id });
  }
}
