import { z } from 'zod';
import type { AnyField } from '../../shared/ui/form';

/** What somebody answered, as the form sends it: the values they chose or typed. */
export type Answer = readonly string[];

/** The answer of somebody who has not answered, whatever the type; it earns nothing. */
export const blank: Answer = [];

/** Names something for ever: attempts and statistics refer to it. */
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Something a person reads. */
export const words = z.string().trim().min(3);

/** What every question has, whatever its type. */
export const asked = { key, objective: key, prompt: words };

/** An attempt's answer to a question and the seed of the order in which its parts are shown. */
export type Asking = { answer: Answer; seed: number };

/**
 * A kind of question: what an author writes, what an answer may be, how many points it earns, and what a trainee is
 * shown. `ask` shows nothing that tells right from wrong; `explain` shows all of it.
 */
export type QuestionType<Item extends { type: string }> = {
  readonly type: Item['type'];
  readonly schema: z.ZodType<Item>;
  /** The answer in its one stored form, or null if the item does not offer it. */
  accept(item: Item, given: Answer): Answer | null;
  /** From 0 to 1. */
  grade(item: Item, answer: Answer): number;
  /** The answer that earns the whole point. */
  right(item: Item): Answer;
  /** An answer in words, as its reader would say it. */
  said(item: Item, answer: Answer): string[];
  ask(item: Item, asking: Asking): AnyField;
  explain(item: Item, asking: Asking): AnyField;
};
