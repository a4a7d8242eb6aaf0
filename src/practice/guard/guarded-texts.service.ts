import { Injectable } from '@nestjs/common';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import type { Finding } from './finding';
import { Guard } from './guard.service';
import { MOST_FLAGGED, remediesIn, typedAgain } from './guard.schemas';
import type { Kept, Remedy } from './remedies';
import type { Flagged } from './remedies.view';

/** Several texts after their author's decisions, in their order; an empty one stays empty. */
export type SettledTexts = { texts: string[]; open: Finding[]; kept: Kept[] };

/** Stands between texts and in none of them. */
const BETWEEN = '\n\u0001\n';

/** Looks through the texts of one form together, so that a word in several of them is decided about once. */
@Injectable()
export class GuardedTexts {
  constructor(
    private readonly guard: Guard,
    private readonly vocabularies: Vocabularies,
  ) {}

  async settle(texts: readonly string[], remedies: readonly Remedy[]): Promise<SettledTexts> {
    const whole = texts.map((text) => text.replaceAll('\u0001', '')).join(BETWEEN);
    if (texts.every((text) => text === '')) return { texts: [...texts], open: [], kept: [] };
    const { text, open, kept } = await this.guard.settle(whole, await this.vocabularies.current(), remedies);
    return { texts: text.split(BETWEEN), open, kept };
  }

  /** What was typed into these fields after what was decided about it, and the words to decide about. */
  async again<Typed extends Record<string, string | string[]>>(
    typed: Typed,
    names: readonly string[],
  ): Promise<{ typed: Typed; flagged: Flagged[] }> {
    const { texts, open, kept } = await this.settle(
      names.map((name) => String(typed[name] ?? '')),
      remediesIn(typed),
    );
    const flagged = [...open, ...kept].slice(0, MOST_FLAGGED);
    const settled = Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']));
    return { typed: { ...typed, ...typedAgain(flagged, typed), ...settled }, flagged };
  }
}
