import { Injectable } from '@nestjs/common';
import { Members } from '../../organisations';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { findIdentifiers } from './find-identifiers';
import { GuardLexicon } from './lexicon.provider';
import { type Remedy, settle, type Settled } from './remedies';

const nothing: Settled = { text: '', open: [], kept: [] };

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
    if (!text) return nothing;
    return this.looking(text, await this.members.namedIn(text), places, remedies);
  }

  /** As `settle`, of many texts at once: whom they may speak of is looked up once. */
  async settleAll(
    texts: readonly (string | null)[],
    { places }: Pick<Vocabulary, 'places'>,
    remedies: readonly Remedy[],
  ): Promise<Settled[]> {
    const words = new Set(texts.flatMap((text) => text?.match(/[\p{L}\p{M}'’-]+/gu) ?? []));
    const people = words.size > 0 ? await this.members.namedIn([...words].join(' ')) : [];
    return texts.map((text) => (text ? this.looking(text, people, places, remedies) : nothing));
  }

  private looking(
    text: string,
    people: readonly string[],
    places: readonly string[],
    remedies: readonly Remedy[],
  ): Settled {
    return settle(
      text,
      (written) => findIdentifiers(written, this.lexicon.words, { people, places }),
      remedies,
    );
  }
}
