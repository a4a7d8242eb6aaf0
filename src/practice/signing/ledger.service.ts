import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { Countersigning } from '../proving/countersigning.service';
import { type Link, link, NOTHING, type Verdict, verifyChain } from './chain';
import { type LinkKind, SignOff } from './sign-off.entity';

/** An entry about to be signed, or voided, with what the signature covers. */
export type ToSign = {
  entry: Pick<PracticeEntry, 'id' | 'traineeId' | 'version'>;
  signed: string;
  kind?: LinkKind;
};
export type Declaration = { statement: string; signerId: string };

type Head = Pick<Link, 'sequence' | 'hash'>;

/** The chains of sign-offs, one per trainee. */
@Injectable()
export class Ledger {
  constructor(
    private readonly db: Database,
    private readonly countersigning: Countersigning,
    private readonly clock: Clock,
  ) {}

  /** Until the transaction ends, nobody else adds to the chains of these trainees. Taken before entries are locked. */
  async takeTurns(traineeIds: readonly string[]): Promise<void> {
    const keys = [...new Set(traineeIds)].sort().map((traineeId) => `ledger:${traineeId}`);
    await this.db.takeTurnsAtAll(keys);
  }

  /** Adds these entries to the chains of their trainees, whose turns the caller has taken, and says when. */
  async append(toSign: readonly ToSign[], declaration: Declaration): Promise<Date> {
    const { organisationId } = this.db;
    const signedAt = this.clock.now();
    const heads = await this.heads([...new Set(toSign.map(({ entry }) => entry.traineeId))]);
    const links = toSign.map(({ entry, signed, kind = 'entry' }) => {
      const head = heads.get(entry.traineeId) ?? { sequence: 0, hash: NOTHING };
      const next = link({
        organisationId,
        traineeId: entry.traineeId,
        sequence: head.sequence + 1,
        entryId: entry.id,
        entryVersion: entry.version,
        signed,
        ...declaration,
        signedAt,
        previousHash: head.hash,
      });
      heads.set(entry.traineeId, next);
      return { ...next, kind };
    });
    await this.db.of(SignOff).insert(links);
    await this.countersigning.sign(lastOfEach(links));
    return signedAt;
  }

  /** Whether the whole chain of a trainee is as it was written. */
  async verify(traineeId: string): Promise<Verdict> {
    return verifyChain(await this.chainOf(traineeId));
  }

  /** The whole chain of a trainee, from the first link. */
  async chainOf(traineeId: string): Promise<Link[]> {
    const { organisationId } = this.db;
    const rows = await this.db
      .of(SignOff)
      .find({ where: { organisationId, traineeId }, order: { sequence: 'ASC' } });
    return rows;
  }

  private async heads(traineeIds: string[]): Promise<Map<string, Head>> {
    const rows = await this.db.query<Head & { traineeId: string }>(
      `SELECT trainee.id AS "traineeId", head.sequence, head.hash FROM unnest($2::uuid[]) AS trainee (id)
        CROSS JOIN LATERAL (SELECT sequence, hash FROM sign_offs
          WHERE organisation_id = $1 AND trainee_id = trainee.id ORDER BY sequence DESC LIMIT 1) AS head`,
      [this.db.organisationId, traineeIds],
    );
    return new Map(rows.map((row) => [row.traineeId, row]));
  }
}

/** The new heads: of every trainee the last link, at the moment of its signature. */
const lastOfEach = (links: readonly Link[]) =>
  [...new Map(links.map((one) => [one.traineeId, one])).values()].map(
    ({ organisationId, traineeId, sequence, hash, signedAt }) => ({
      organisationId,
      traineeId,
      sequence,
      hash,
      countersignedAt: signedAt,
    }),
  );
