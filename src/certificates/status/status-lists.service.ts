import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { RegisterWatch } from '../verifying/register-watch.provider';
import { ListSigning } from './list-signing.service';
import { MarkQueries } from './marks.queries';
import { keptListName, listName, type Purpose, purposes } from './purposes';
import { StatusListCredential } from './status-list.entity';

const DAY = 86_400_000;
/** It is signed anew when less than this is left of it. */
const RENEWED = 5 * DAY;

/** Keeps the signed status lists of the organisation at hand in step with its certificates. */
@Injectable()
export class StatusLists {
  constructor(
    private readonly db: Database,
    private readonly marks: MarkQueries,
    private readonly signing: ListSigning,
    private readonly watch: RegisterWatch,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the lists of both purposes from what the certificates are now, and signs them. Who does it at the same time
   * takes turns, so that what is published last is true.
   */
  publish(list: number | null): Promise<void> {
    return this.db.transaction(async () => {
      if (list === null) return;
      await this.db.takeTurns(`status-list:${this.db.organisationId}:${list}`);
      for (const purpose of purposes) await this.write(list, purpose);
    });
  }

  /**
   * Signs anew every list whose end is near, and every list of which a certificate was replaced by the day. Says how many
   * lists that were.
   */
  async renew(): Promise<number> {
    const now = this.clock.now();
    const near = new Date(now.getTime() + RENEWED);
    return this.db.transaction(async () => {
      const due = await this.marks.due(near, now);
      for (const list of due) await this.publish(list);
      return due.length;
    });
  }

  /**
   * Has the bit of a certificate set when another takes its place, as the register says it: at once if it has and this
   * one counted until then, or else with the next renewal.
   */
  expect(certificateId: string): Promise<void> {
    return this.db.transaction(async () => {
      const now = this.clock.now();
      const found = await this.marks.succession(certificateId, now);
      if (!found) return;
      if (found.begins <= now && !found.ended) await this.publish(found.list);
      else await this.marks.expect(found);
    });
  }

  /** Signs every list anew: after a key of the organisation was revoked, for whatever it signed is not believed any more. */
  signAnew(): Promise<void> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const all = await this.db
        .of(StatusListCredential)
        .find({ select: { list: true }, where: { organisationId } });
      for (const list of new Set(all.map((one) => one.list))) await this.publish(list);
    });
  }

  private async write(list: number, purpose: Purpose): Promise<void> {
    const { organisationId } = this.db;
    const at = this.clock.now();
    const places = await this.marks.marked(list, purpose, at);
    const { slug, credential, jwt, validUntil } = await this.signing.sign({ list, purpose, places, at });
    const changesAt = purpose === 'revocation' ? await this.marks.nextChange(list, at) : null;
    this.watch.forget(keptListName(slug, listName(purpose, list)));
    await this.db.query(
      `INSERT INTO status_list_credentials (organisation_id, list, purpose, version, credential, jwt, valid_until, changes_at)
       VALUES ($1, $2, $3, 1, $4, $5, $6, $7)
       ON CONFLICT (organisation_id, list, purpose) DO UPDATE SET version = status_list_credentials.version + 1,
         credential = excluded.credential, jwt = excluded.jwt, valid_until = excluded.valid_until,
         changes_at = excluded.changes_at`,
      [organisationId, list, purpose, JSON.stringify(credential), jwt, validUntil, changesAt],
    );
  }
}
