import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Outbox } from '../../../jobs';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { NotFound } from '../../../shared/errors';
import { CertificateListAsked } from '../../events';
import { CheckedLines, LINES_AT_ONCE } from '../lines.service';
import type { Line } from '../list';
import { DAYS_KEPT } from './kept';
import { VerificationListLine } from './verification-list-line.entity';
import { VerificationList } from './verification-list.entity';

const DAY = 86_400_000;

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Lists of codes and names that are being checked for somebody who need not have an account. */
@Injectable()
export class VerificationLists {
  constructor(
    private readonly db: Database,
    private readonly checked: CheckedLines,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Keeps a list and has it checked. Gives the secret under which it is found. */
  async ask(lines: readonly Line[]): Promise<string> {
    const [id, token] = [randomUUID(), randomBytes(32).toString('base64url')];
    await this.db.transaction(async () => {
      const asked = { id, tokenHash: digestOf(token), lines: lines.length, askedAt: this.clock.now() };
      await this.db.of(VerificationList).insert(asked);
      await this.db.query(
        `INSERT INTO verification_list_lines (list_id, line, code, name)
         SELECT $1, line, code, name FROM unnest($2::int[], $3::text[], $4::text[]) AS given (line, code, name)`,
        [id, lines.map(({ line }) => line), lines.map(({ code }) => code), lines.map(({ name }) => name)],
      );
      await this.outbox.publish(CertificateListAsked, { listId: id });
    });
    return token;
  }

  /** The list behind a secret; one that was erased was never there. */
  async find(token: string): Promise<VerificationList> {
    const list = await this.db.of(VerificationList).findOneBy({ tokenHash: digestOf(token) });
    if (!list) throw new NotFound('certificates.lists.gone');
    return list;
  }

  /** Checks what is left of a list, some hundreds at a time; broken off, it goes on where it stopped. */
  async finish(listId: string): Promise<void> {
    while (await this.some(listId));
  }

  /** Erases what has been kept long enough. */
  forget(): Promise<unknown> {
    const before = new Date(this.clock.now().getTime() - DAYS_KEPT * DAY);
    return this.db.transaction(() => this.db.of(VerificationList).delete({ askedAt: LessThan(before) }));
  }

  /** Takes the name beside a certificate out of lists, once its holder was removed from it. */
  async forgetErased(certificateId: string): Promise<void> {
    await this.db.transaction(() =>
      this.db.query(
        `UPDATE verification_list_lines l SET name = NULL FROM register_entries e
          WHERE e.organisation_id = $1 AND e.certificate_id = $2 AND e.document ? 'erasedOn'
            AND l.name IS NOT NULL AND l.found -> 'found' ->> 'code' = e.code`,
        [this.db.organisationId, certificateId],
      ),
    );
  }

  /** NOTE: two who work at the same list take turns, and the second finds less to do. */
  private some(listId: string): Promise<boolean> {
    return this.db.transaction(async () => {
      const list = await this.db.of(VerificationList).findOne({
        where: { id: listId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!list || list.finishedAt) return false;
      const lines = await this.db.query<Line>(
        `SELECT line, code, name FROM verification_list_lines
          WHERE list_id = $1 AND result IS NULL ORDER BY line LIMIT ${LINES_AT_ONCE}`,
        [listId],
      );
      if (lines.length > 0) await this.note(listId, lines);
      const more = lines.length === LINES_AT_ONCE;
      if (!more) await this.db.of(VerificationList).update({ id: listId }, { finishedAt: this.clock.now() });
      return more;
    });
  }

  private async note(listId: string, lines: readonly Line[]): Promise<void> {
    const results = (await this.checked.of(lines)).map(({ line, result, because, status, found }) => ({
      line,
      result,
      found: { because, status, found } satisfies VerificationListLine['found'],
    }));
    await this.db.query(
      `UPDATE verification_list_lines l SET result = checked.result, found = checked.found
         FROM jsonb_to_recordset($2::jsonb) AS checked (line int, result text, found jsonb)
        WHERE l.list_id = $1 AND l.line = checked.line`,
      [listId, JSON.stringify(results)],
    );
  }
}
