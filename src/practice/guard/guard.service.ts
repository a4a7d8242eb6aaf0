import { Injectable } from '@nestjs/common';
import { Members } from '../../organisations';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { findIdentifiers } from './find-identifiers';
import { GuardLexicon } from './lexicon.provider';
import { type Remedy, settle, type Settled } from './remedies';

/** Looks through what is written in confidence for whatever could tell who somebody is. Nothing leaves the machine. */
@Injectable()
export class Guard {
  constructor(
    private readonly lexicon: GuardLexicon,
    private readonly members: Members,
  ) {}

  /** A text after its author's decisions: what is still undecided in it, and what was kept. */
  async settle(
    text: string | null,
    { places }: Pick<Vocabulary, 'places'>,
    remedies: readonly Remedy[],
  ): Promise<Settled> {
    if (!text) return { text: '', open: [], kept: [] };
    const acquainted = { people: await this.members.namedIn(text), places };
    return settle(text, (written) => findIdentifiers(written, this.lexicon.words, acquainted), remedies);
  }
}
