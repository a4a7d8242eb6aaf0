import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { type Part, readCursor } from '../../shared/http/cursor';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { EntriesQueries } from './entries.queries';
import type { PracticeEntry } from './practice-entry.entity';
import type { Sums } from './totals';

/** A trainee's practice in a list; three queries, whatever there is in it. */
@Injectable()
export class EntryListing {
  constructor(
    private readonly queries: EntriesQueries,
    private readonly vocabularies: Vocabularies,
  ) {}

  async of(
    { personId }: Actor,
    after?: string,
  ): Promise<{ part: Part<PracticeEntry>; sums: Sums; vocabulary: Vocabulary }> {
    const part = await this.queries.ofTrainee(personId, readCursor(after));
    return { part, sums: await this.queries.sums(personId), vocabulary: await this.vocabularies.current() };
  }
}
