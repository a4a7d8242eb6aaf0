import { Injectable } from '@nestjs/common';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import type { ProgrammeDocument } from '../rules/programme-document';
import { Programme } from './programme.entity';
import { ProgrammeVersion } from './programme-version.entity';

/** Programmes and their published versions. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Publishes rules as the next version of the programme with this slug; who is on the way keeps their version. */
  publish(actor: { personId: string } | null, document: ProgrammeDocument): Promise<ProgrammeVersion> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`programme:${this.db.organisationId}:${document.slug}`);
      const programme = await this.programmeFor(document);
      const number = (await this.db.of(ProgrammeVersion).countBy({ programmeId: programme.id })) + 1;
      const version = await this.db.of(ProgrammeVersion).save({
        organisationId: this.db.organisationId,
        programmeId: programme.id,
        number,
        document,
        publishedAt: this.clock.now(),
        publishedBy: actor?.personId ?? null,
      });
      await this.audit.record(actor, 'programmes.version-published', `programme:${programme.id}`, { number });
      return version;
    });
  }

  list(): Promise<Programme[]> {
    return this.db.of(Programme).find({ order: { title: 'ASC', id: 'ASC' } });
  }

  async find(id: string): Promise<{ programme: Programme; versions: ProgrammeVersion[] }> {
    const programme = await this.db.of(Programme).findOneBy({ id });
    if (!programme) throw new NotFound();
    const versions = await this.db
      .of(ProgrammeVersion)
      .find({ where: { programmeId: id }, order: { number: 'DESC' } });
    return { programme, versions };
  }

  /** The newest version of a programme, which people who begin today are held to. */
  async current(slug: string): Promise<ProgrammeVersion> {
    const programme = await this.db.of(Programme).findOneBy({ slug });
    const version = programme
      ? await this.db
          .of(ProgrammeVersion)
          .findOne({ where: { programmeId: programme.id }, order: { number: 'DESC' } })
      : null;
    if (!version) throw new NotFound();
    return version;
  }

  /** The newest version of every programme. */
  newest(): Promise<ProgrammeVersion[]> {
    return this.db
      .of(ProgrammeVersion)
      .createQueryBuilder('version')
      .distinctOn(['version.programme_id'])
      .orderBy('version.programme_id')
      .addOrderBy('version.number', 'DESC')
      .getMany();
  }

  private async programmeFor({ slug, title }: ProgrammeDocument): Promise<Programme> {
    const known = await this.db.of(Programme).findOneBy({ slug });
    const programme = known ?? { organisationId: this.db.organisationId, slug, createdAt: this.clock.now() };
    return this.db.of(Programme).save({ ...programme, title });
  }
}
