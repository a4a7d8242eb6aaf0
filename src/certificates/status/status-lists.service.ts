import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { didOf } from '../credentials/did';
import { Securing } from '../credentials/securing.service';
import { RegisterWatch } from '../verifying/register-watch.provider';
import { encodeBits } from './bitstring.provider';
import { keptListName, listName, type Purpose, purposes } from './purposes';
import { statusListCredential } from './status-list';
import { StatusListCredential } from './status-list.entity';

const DAY = 86_400_000;
/** A list that nobody signed anew for so long tells nothing any more. */
const VALID = 7 * DAY;
/** It is signed anew when less than this is left of it. */
const RENEWED = 5 * DAY;

/** Keeps the signed status lists of the organisation at hand in step with its certificates. */
@Injectable()
export class StatusLists {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
    private readonly securing: Securing,
    private readonly watch: RegisterWatch,
    private readonly clock: Clock,
    private readonly config: Config,
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

  /** Signs anew every list whose end is near. Says how many lists that were. */
  async renew(): Promise<number> {
    const near = new Date(this.clock.now().getTime() + RENEWED);
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const where = { organisationId, validUntil: LessThan(near) };
      const due = await this.db.of(StatusListCredential).find({ select: { list: true }, where });
      const lists = [...new Set(due.map(({ list }) => list))];
      for (const list of lists) await this.publish(list);
      return lists.length;
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
    const { slug } = await this.organisations.current();
    const validFrom = this.clock.now();
    const validUntil = new Date(validFrom.getTime() + VALID);
    const { publicUrl: origin } = this.config;
    const encodedList = encodeBits(await this.marked(list, purpose));
    const facts = {
      origin,
      did: didOf(origin, slug),
      slug,
      list,
      purpose,
      encodedList,
      validFrom,
      validUntil,
    };
    const { credential, jwt } = await this.securing.secure(statusListCredential(facts));
    this.watch.forget(keptListName(slug, listName(purpose, list)));
    await this.db.query(
      `INSERT INTO status_list_credentials (organisation_id, list, purpose, version, credential, jwt, valid_until)
       VALUES ($1, $2, $3, 1, $4, $5, $6)
       ON CONFLICT (organisation_id, list, purpose) DO UPDATE SET version = status_list_credentials.version + 1,
         credential = excluded.credential, jwt = excluded.jwt, valid_until = excluded.valid_until`,
      [organisationId, list, purpose, JSON.stringify(credential), jwt, validUntil],
    );
  }

  /**
   * The places whose bit is set. A credential is revoked for good when its certificate is, when another certificate took
   * its place, and when a corrected version did; the list that credentials name has these beside what is suspended.
   */
  private async marked(list: number, purpose: Purpose): Promise<number[]> {
    const rows = await this.db.query<{ index: number }>(
      `SELECT v.status_index AS index FROM certificate_credentials v
         JOIN certificates c ON c.organisation_id = v.organisation_id AND c.id = v.certificate_id
        WHERE v.organisation_id = $1 AND v.status_list = $2
          AND (v.version < c.version OR c.standing = 'revoked' OR c.replaced_by IS NOT NULL
               OR ($3 = 'suspension' AND c.standing = 'suspended'))`,
      [this.db.organisationId, list, purpose],
    );
    return rows.map(({ index }) => index);
  }
}
