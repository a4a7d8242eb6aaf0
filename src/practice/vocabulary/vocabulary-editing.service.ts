import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import type { Vocabulary } from './vocabulary';
import { Vocabularies } from './vocabulary.service';
import {
  type WordList,
  wordOf,
  type WordWritten,
  withWord,
  withWordChanged,
  withWordRetired,
} from './word-lists';

/** Changes the organisation's words for practice, one at a time; two managers at once take turns. */
@Injectable()
export class VocabularyEditing {
  constructor(
    private readonly db: Database,
    private readonly vocabularies: Vocabularies,
    private readonly audit: Audit,
  ) {}

  add(actor: Actor, list: WordList, written: WordWritten): Promise<void> {
    const otherwise = `word-${randomBytes(3).toString('hex')}`;
    return this.change(actor, `added to ${list}`, (words) => withWord(words, list, written, otherwise));
  }

  /** `seen`: the name that stood there when it was begun. Refuses if somebody else has changed it since. */
  rewrite(actor: Actor, list: WordList, key: string, written: WordWritten & { seen: string }): Promise<void> {
    const { seen, ...word } = written;
    return this.change(actor, `${list}: ${key}`, (words) => {
      if (wordOf(words, list, key).name !== seen) throw new Conflict('practice.words.errors.changed');
      return withWordChanged(words, list, key, word);
    });
  }

  /** Takes a word off its list, or puts it back; what was written with it keeps it. */
  retire(actor: Actor, list: WordList, key: string, retire: boolean): Promise<void> {
    const what = `${list}: ${key} ${retire ? 'off the list' : 'back on the list'}`;
    return this.change(actor, what, (words) => withWordRetired(words, list, key, retire));
  }

  /** The organisation's own rooms, wards and houses, which no reflection may name. */
  namePlaces(actor: Actor, places: string[]): Promise<void> {
    return this.change(actor, 'places', (words) => ({ ...words, places }));
  }

  private change(actor: Actor, what: string, by: (words: Vocabulary) => Vocabulary): Promise<void> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`practice-words:${actor.organisationId}`);
      await this.vocabularies.adopt(by(await this.vocabularies.current()));
      const subject = `organisation:${actor.organisationId}`;
      await this.audit.record(actor, 'practice.words-changed', subject, { what });
    });
  }
}
