import { Injectable } from '@nestjs/common';
import { Members, type Person } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { type Part, readCursor } from '../../shared/http/cursor';
import { PracticeEntry } from '../entries/practice-entry.entity';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { Repudiation } from './repudiation.entity';
import { RepudiationService } from './repudiation.service';
import { type RepudiationListed, RepudiationsQueries } from './repudiations.queries';

/** Repudiated signatures in a list, with the people they are about. */
export type RepudiationList = { part: Part<RepudiationListed>; people: Map<string, Person> };

/** A repudiated signature with everything that its page shows; the reflection of the entry is not among it. */
export type OpenedRepudiation = {
  one: RepudiationListed;
  entry: PracticeEntry;
  reason: string;
  finding: string | null;
  people: Map<string, Person>;
  vocabulary: Vocabulary;
};

/** Repudiated signatures as managers see them. */
@Injectable()
export class RepudiationReading {
  constructor(
    private readonly db: Database,
    private readonly queries: RepudiationsQueries,
    private readonly repudiations: RepudiationService,
    private readonly members: Members,
    private readonly vocabularies: Vocabularies,
  ) {}

  async list(after?: string): Promise<RepudiationList> {
    const part = await this.queries.list(readCursor(after));
    const ids = part.items.flatMap(({ traineeId, signerId }) => [traineeId, signerId]);
    return { part, people: await this.members.people([...new Set(ids)]) };
  }

  async open(id: string): Promise<OpenedRepudiation> {
    const { organisationId } = this.db;
    const found = await this.db.of(Repudiation).findOneBy({ organisationId, id });
    if (!found) throw new NotFound();
    const resolution = await this.queries.resolutionOf(id);
    const entry = await this.db.of(PracticeEntry).findOneByOrFail({ organisationId, id: found.entryId });
    const ids = [found.traineeId, found.signerId, entry.supervisorId];
    return {
      one: { ...found, resolution },
      entry,
      reason: this.repudiations.reasonOf(found),
      finding: resolution ? this.repudiations.findingOf(resolution) : null,
      people: await this.members.people(resolution ? [...ids, resolution.resolvedById] : ids),
      vocabulary: await this.vocabularies.current(),
    };
  }
}
