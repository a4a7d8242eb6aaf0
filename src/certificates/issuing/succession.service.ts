import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import type { NewRow } from '../../shared/database/statements';
import { Register, type Term } from '../register/register.service';
import { StatusLists } from '../status/status-lists.service';
import { Certificate } from './certificate.entity';
import type { NewCertificate } from './new-certificate';

/** A series and the terms it has, the first one first. */
export type Series = { seriesId: string; terms: Term[] };

/** One term after another of somebody's certificate of a programme. */
@Injectable()
export class Succession {
  constructor(
    private readonly db: Database,
    private readonly register: Register,
    private readonly lists: StatusLists,
  ) {}

  /**
   * The series of this person and programme, held until the transaction ends so that issuers take turns. NOTE: a row that
   * no transaction has held or replaced yet has no `xmax`; it was made just now and has no terms.
   */
  async series({ traineeId, programmeId }: NewCertificate): Promise<Series> {
    const [row] = await this.db.prepared<{ id: string; made: boolean }>(
      `INSERT INTO certificate_series (organisation_id, trainee_id, programme_id) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id, trainee_id, programme_id) DO UPDATE SET programme_id = excluded.programme_id
       RETURNING id, xmax = 0 AS made`,
      [this.db.organisationId, traineeId, programmeId],
    );
    if (!row) throw new Error('A series was neither made nor found');
    return { seriesId: row.id, terms: row.made ? [] : await this.register.terms(row.id) };
  }

  /**
   * Holds the term before, which will learn of the one that is made. NOTE: before a place in a status list is taken, as
   * everybody does who changes a certificate; or two of them would wait for each other.
   */
  async hold({ term }: NewCertificate, others: readonly Term[]): Promise<void> {
    const before = termBefore(term, others);
    if (before) await this.db.lock(Certificate, before.id);
  }

  /** What enters a new certificate in the register, to be added together with it. */
  entering(certificate: Certificate, others: readonly Term[]): Promise<NewRow[]> {
    return this.register.entering(certificate, others);
  }

  /** Once a certificate is there: the term before it learns who comes next, and status lists from which day. */
  async begin({ id, term }: Certificate, others: readonly Term[]): Promise<void> {
    const before = termBefore(term, others);
    if (before) {
      await this.register.note(before.id, { what: 'renewed' });
      await this.lists.expect(before.id);
    }
    if (others.some((other) => other.term > term)) await this.lists.expect(id);
  }
}

const termBefore = (term: number, others: readonly Term[]): Term | undefined =>
  others.findLast((other) => other.term < term);
