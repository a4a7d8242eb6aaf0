import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import type { Question } from '../shared/database/statements';
import { SealingKeys } from '../shared/sealing/sealing-keys.service';
import { Organisation } from './organisation.entity';

export type NewOrganisation = { slug: string; name: string; timeZone: string; locale?: string };

/** Organisations, the tenants of Cairn. */
@Injectable()
export class Organisations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: SealingKeys,
  ) {}

  /** The organisation on whose behalf something happens. */
  async current(): Promise<Organisation> {
    const found = await this.db.known(this.question());
    if (!found) throw new Error(`There is no organisation ${this.db.organisationId}`);
    return found;
  }

  /** What `current` asks. */
  question(): Question<Organisation> {
    return { what: 'organisation', entity: Organisation, known: { id: this.db.organisationId } };
  }

  /** A new organisation, with a key of its own that what its people write in confidence is sealed with. */
  async found({ slug, name, timeZone, locale }: NewOrganisation): Promise<Organisation> {
    const createdAt = this.clock.now();
    const made = await this.db
      .of(Organisation)
      .save({ slug, name, timeZone, locale: locale ?? 'en', createdAt });
    await this.db.within({ organisationId: made.id }, () => this.keys.make());
    return made;
  }

  /** Whether nobody has founded an organisation here yet. */
  async areNone(): Promise<boolean> {
    return !(await this.db.of(Organisation).exists());
  }

  /** Whether an organisation goes by this name in public addresses. */
  hasSlug(slug: string): Promise<boolean> {
    return this.db.of(Organisation).existsBy({ slug });
  }

  /** The ids of all organisations, for work done once in each. */
  async ids(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>('SELECT id FROM organisations ORDER BY id');
    return rows.map(({ id }) => id);
  }
}
