import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { bitAt, listIn, statusEntries, type StatusEntry } from '../checking/outside/status-bits';
import type { Finding, Json } from '../credentials/credential';
import type { Reason } from '../credentials/reasons';
import { listAddress, listName, type Purpose, readListName } from '../status/purposes';
import { StatusReader } from '../status/status-reader.service';

const unpack = promisify(gunzip);
const unknown = (because: Reason<'status'>): Finding<'status'> => ({ outcome: 'unknown', because });

/** What was given a place in a list: the certificate, and whether an earlier version of it. */
type Placed = { code: string; outdated: boolean };

/** Looks into the status lists of our own organisations, as they are served, without asking ourselves over a network. */
@Injectable()
export class OwnStatus {
  constructor(
    private readonly db: Database,
    private readonly lists: StatusReader,
    private readonly config: Config,
  ) {}

  /** What the lists of the organisation with this slug say of the place that a credential names. */
  async of(slug: string, { credentialStatus }: Json): Promise<Finding<'status'>> {
    const [entry] = statusEntries(credentialStatus) ?? [];
    const list = entry ? this.listOf(slug, entry) : null;
    if (!entry || list === null) return unknown('listOfAnother');
    const revoked = await this.bit(slug, list, 'revocation', entry.index);
    const suspended = await this.bit(slug, list, 'suspension', entry.index);
    if (revoked === null || suspended === null) return unknown('listUnreachable');
    if (revoked) return { outcome: 'failed', because: 'listRevoked' };
    return suspended
      ? { outcome: 'failed', because: 'listSuspended' }
      : { outcome: 'passed', because: 'listed' };
  }

  /**
   * Whether the place that a credential names is that of an earlier version of a certificate which was not revoked: a
   * correction takes the place back, as a revocation does.
   */
  async isOutdated(slug: string, credential: Json): Promise<boolean> {
    return (await this.placed(slug, credential))?.outdated ?? false;
  }

  /** The code of the certificate whose place a credential names; null where nothing was given that place. */
  async codeOf(slug: string, credential: Json): Promise<string | null> {
    return (await this.placed(slug, credential))?.code ?? null;
  }

  private async placed(slug: string, { credentialStatus }: Json): Promise<Placed | null> {
    const [entry] = statusEntries(credentialStatus) ?? [];
    const list = entry ? this.listOf(slug, entry) : null;
    if (!entry || list === null) return null;
    const [found] = await this.db.transaction(() =>
      this.db.query<Placed>(
        `SELECT e.code, e.standing <> 'revoked'
                  AND c.version < coalesce((e.document ->> 'certificateVersion')::int, 1) AS outdated
           FROM organisations o
           JOIN certificate_credentials c ON c.organisation_id = o.id AND c.status_list = $2 AND c.status_index = $3
           JOIN register_entries e ON e.code = c.code
          WHERE o.slug = $1`,
        [slug, list, entry.index],
      ),
    );
    return found ?? null;
  }

  private listOf(slug: string, { list }: StatusEntry): number | null {
    const read = readListName(list.split('/').at(-1) ?? '');
    const whole = read && listAddress(this.config.publicUrl, slug, listName(read.purpose, read.list));
    return read && whole === list ? read.list : null;
  }

  private async bit(slug: string, list: number, purpose: Purpose, index: number): Promise<boolean | null> {
    const served = await this.lists.read(slug, list, purpose);
    const found = served && listIn(JSON.parse(served.credential) as Json);
    return found ? bitAt(await unpack(found.packed), index) : null;
  }
}
