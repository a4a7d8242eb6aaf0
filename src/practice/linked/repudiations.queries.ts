import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { type Cursor, type Part, partOf } from '../../shared/http/cursor';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { SignOff } from '../signing/sign-off.entity';
import { Repudiation, RepudiationResolution } from './repudiation.entity';
import { repudiated } from './repudiated';
import type { SigningRequest } from './signing-request.entity';

const SIZE = 25;

/** A signature by link, with the entry under which it stands and whether it was taken back. */
export type LinkedSignature = { signOff: SignOff; entry: PracticeEntry; repudiated: boolean };

/** A repudiated signature in a list. */
export type RepudiationListed = Repudiation & { resolution: RepudiationResolution | null };

/** Questions about signatures that were taken back. */
@Injectable()
export class RepudiationsQueries {
  constructor(private readonly db: Database) {}

  /** The entries of a trainee whose signatures are repudiated and do not stand. */
  async against(traineeId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT e.id FROM practice_entries e WHERE e.organisation_id = $1 AND e.trainee_id = $2
          AND e.status = 'signed' AND ${repudiated('e')}`,
      [this.db.organisationId, traineeId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What was said of the signature under an entry, and what came of it. */
  async of(signOffId: string): Promise<RepudiationListed | null> {
    const { organisationId } = this.db;
    const found = await this.db.of(Repudiation).findOneBy({ organisationId, signOffId });
    return found ? { ...found, resolution: await this.resolutionOf(found.id) } : null;
  }

  /** What a manager found about a repudiation, if anybody has. */
  resolutionOf(repudiationId: string): Promise<RepudiationResolution | null> {
    const { organisationId } = this.db;
    return this.db.of(RepudiationResolution).findOneBy({ organisationId, repudiationId });
  }

  /** All of them, the newest first. */
  async list(after: Cursor | null): Promise<Part<RepudiationListed>> {
    const { organisationId } = this.db;
    const query = this.db
      .of(Repudiation)
      .createQueryBuilder('one')
      .where({ organisationId })
      .orderBy('one.repudiated_at', 'DESC')
      .addOrderBy('one.id', 'DESC')
      .limit(SIZE + 1);
    if (after) query.andWhere('(one.repudiated_at, one.id) < (:key::timestamptz, :id)', after);
    const part = partOf(await query.getMany(), SIZE, ({ repudiatedAt }) => repudiatedAt.toISOString());
    const resolutions = await this.db
      .of(RepudiationResolution)
      .createQueryBuilder('d')
      .where({ organisationId })
      .andWhere('d.repudiation_id = ANY(:ids)', { ids: part.items.map(({ id }) => id) })
      .getMany();
    const byId = new Map(resolutions.map((one) => [one.repudiationId, one]));
    return { ...part, items: part.items.map((one) => ({ ...one, resolution: byId.get(one.id) ?? null })) };
  }

  /** What was signed by a request's link, the earliest day first. */
  async signatures({
    id,
    supervisorId,
  }: Pick<SigningRequest, 'id' | 'supervisorId'>): Promise<LinkedSignature[]> {
    const { organisationId } = this.db;
    const signOffs = await this.db
      .of(SignOff)
      .createQueryBuilder('s')
      .where({ organisationId, signerId: supervisorId, kind: 'entry' })
      .andWhere(
        `EXISTS (SELECT FROM signing_request_entries i WHERE i.organisation_id = s.organisation_id
           AND i.request_id = :id AND i.entry_id = s.entry_id AND i.entry_version = s.entry_version
           AND i.outcome = 'signed')`,
        { id },
      )
      .getMany();
    const ids = { ids: signOffs.map(({ entryId }) => entryId) };
    const entries = await this.db
      .of(PracticeEntry)
      .createQueryBuilder('e')
      .where({ organisationId })
      .andWhere('e.id = ANY(:ids)', ids)
      .orderBy('e.day')
      .addOrderBy('e.id')
      .getMany();
    const taken = await this.db.of(Repudiation).findBy({ organisationId, requestId: id });
    const takenBack = new Set(taken.map(({ signOffId }) => signOffId));
    return entries.flatMap((entry) =>
      signOffs
        .filter(({ entryId }) => entryId === entry.id)
        .map((signOff) => ({ signOff, entry, repudiated: takenBack.has(signOff.id) })),
    );
  }
}
