import { Injectable } from '@nestjs/common';
import { Members } from '../../organisations';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { findIdentifiers } from './find-identifiers';
import { GuardLexicon } from './lexicon.provider';
import { type Remedy, settle, type Settled } from './remedies';

/** Looks through what is written in confidence for whatever could tell who somebody is. Nothing leaves the machine. */
@Injectable()
export class Guard {
  constructor(
    private readonly lexicon: GuardLexicon,
    private readonly members: Members,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** A text after its author's decisions: what is still undecided in it, and what was kept. */
  async settle(text: string | null, remedies: readonly Remedy[] = []): Promise<Settled> {
    if (!text) return { text: '', open: [], kept: [] };
    const acquainted = {
      people: await this.members.namedIn(text),
      places: (await this.vocabularies.current()).places,
    };
    return settle(text, (written) => findIdentifiers(written, this.lexicon.words, acquainted), remedies);
  }
}
