import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import { Certificate } from '../issuing/certificate.entity';
import { type Act, type Bearing, refusal } from './acts';

/** A certificate and what can be done with it. */
export type Borne = { certificate: Certificate; bearing: Bearing };

/** Finds out what can be done with the certificates of the organisation at hand. */
@Injectable()
export class Bearings {
  constructor(private readonly db: Database) {}

  /** As it is now. */
  look(id: string): Promise<Borne> {
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      const certificate = await this.db.of(Certificate).findOneBy({ id, organisationId });
      if (!certificate) throw new NotFound();
      return { certificate, bearing: await this.of(certificate) };
    });
  }

  /** Whether something can be done with a certificate, as it is now. */
  async can(id: string, act: Act): Promise<boolean> {
    return refusal(act, (await this.look(id)).bearing) === null;
  }

  /** Holds a certificate until the transaction ends; refuses what cannot be done with it. */
  async hold(id: string, act: Act): Promise<Certificate> {
    const certificate = await this.db.lock(Certificate, id);
    const because = refusal(act, await this.of(certificate));
    if (because) throw new Conflict(because);
    return certificate;
  }

  private async of({
    seriesId,
    term,
    standing,
    replacedBy,
    erasedAt,
    validUntil,
  }: Certificate): Promise<Bearing> {
    const where = { organisationId: this.db.organisationId, seriesId, term: MoreThan(term) };
    return {
      standing,
      replaced: replacedBy !== null,
      erased: erasedAt !== null,
      newest: !(await this.db.of(Certificate).existsBy(where)),
      endless: validUntil === null,
    };
  }
}
