import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { PracticeVocabulary } from './practice-vocabulary.entity';
import { StarterVocabulary } from './starter-vocabulary.provider';
import { Vocabulary } from './vocabulary';

/** The words for practice of the organisation at hand: its own, or those that come with Cairn until it has any. */
@Injectable()
export class Vocabularies {
  constructor(
    private readonly db: Database,
    private readonly starter: StarterVocabulary,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<Vocabulary> {
    const { organisationId } = this.db;
    const own = await this.db.of(PracticeVocabulary).findOneBy({ organisationId });
    return own?.words ?? this.starter.words;
  }

  /** From now on these words are the organisation's own. Entries keep what they said, and whether it counted. */
  adopt(words: z.input<typeof Vocabulary> = this.starter.words): Promise<void> {
    return this.db.transaction(async () => {
      const row = {
        organisationId: this.db.organisationId,
        words: Vocabulary.parse(words),
        adoptedAt: this.clock.now(),
      };
      await this.db.of(PracticeVocabulary).upsert(row, ['organisationId']);
    });
  }
}
