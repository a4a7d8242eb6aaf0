import { z } from 'zod';
import type { Review } from './marks';

/** What somebody answered, as the form sends it: the values they chose or typed. */
export type Answer = readonly string[];

/** The answer of somebody who has not answered, whatever the type; it earns nothing. */
export const blank: Answer = [];

/** Names something for ever: attempts and statistics refer to it. */
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Something a person reads. */
export const words = z.string().trim().min(3);

/** Something short a person reads or types: a number, a name, "No". */
export const term = z.string().trim().min(1);

/** What is said to whoever answered so. Questions that come from elsewhere often say nothing; ours always do. */
export const remark = z.string().trim().max(5_000).default('');

/** A picture that belongs to the question: the name it is stored by, and what it shows. */
const picture = z.strictObject({ file: term, alt: words });

/** What every question has, whatever its type. */
export const asked = { key, objective: key, prompt: words, pictures: z.array(picture).max(6).optional() };

/** An attempt's answer, the seed of the order in which its parts are shown, and what a reviewer made of it. */
export type Asking = { answer: Answer; seed: number; review?: Review | null };

/**
 * A kind of question: what an author writes, what an answer may be, how many points it earns, and what a trainee is
 * shown. `ask` shows nothing that tells right from wrong; `explain` shows all of it.
 */
export type QuestionType<Item extends { type: string }> = {
  readonly type: Item['type'];
  readonly schema: z.ZodType<Item>;
  /** The answer in its one stored form, or null if the item does not offer it. `before` is the one kept so far. */
  accept(item: Item, given: Answer, before: Answer): Answer | null;
  /** From 0 to 1; null where a person marks it. */
  grade(item: Item, answer: Answer): number | null;
  /** Why this answer fails the whole attempt, whatever its total; left out where no answer can. */
  critical?(item: Item, answer: Answer): string[];
  /** Whether nothing is missing from the answer; where it is left out, any answer that is not empty is whole. */
  finished?(item: Item, answer: Answer): boolean;
  /** What the button says while an answer is given step by step; each step is kept by the button and stays as it is. */
  step?(item: Item, answer: Answer): string | null;
  /** What to say where nothing that was given is a step. */
  lacks?(item: Item, given: Answer): string | null;
  /** The answer that earns the whole point. */
  right(item: Item): Answer;
  /** An answer in words, as its reader would say it. */
  said(item: Item, answer: Answer): string[];
  /** What its play partial, `templates/quizzes/questions/<type>.hbs`, is given. */
  ask(item: Item, asking: Asking): object;
  explain(item: Item, asking: Asking): object;
};
