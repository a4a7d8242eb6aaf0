import type { Answer } from '../question-types/question-type';
import { typeOf } from '../question-types/registry';
import type { Question } from './sitting';

/**
 * The page that an answer comes from: its own key, and which answer it was drawn from. A page that says neither cannot
 * be told from others, and its answer is taken as the newest. `turn`: how often the page had been changed when it was
 * sent. `draft`: kept by the script, before anybody sent it.
 */
export type From = { formKey: string | null; version: number | null; turn: number | null; draft: boolean };

/** Whether another page has answered since this one was drawn. */
const isOlder = ({ kept }: Question, { formKey, version }: From): boolean =>
  version !== null && version !== kept.version && (formKey === null || formKey !== kept.formKey);

/**
 * Whether the same page has sent a later one already: requests overtake each other on a slow line, and one that the
 * browser gave up may still arrive.
 */
const isOvertaken = ({ kept }: Question, { formKey, turn }: From): boolean =>
  formKey !== null && formKey === kept.formKey && turn !== null && kept.turn !== null && turn < kept.turn;

/**
 * What becomes of an answer: it is kept, or is the one kept already, or would overwrite a newer or a final one, or comes
 * late from the page that has said something else since.
 */
export type Fate = 'new' | 'same' | 'older' | 'final' | 'overtaken';

/** An older page never overwrites a newer answer, and what was explained stays. The same again does no harm. */
export function fateOf(question: Question, given: Answer, accepted: Answer, from: From): Fate {
  if (isOvertaken(question, from)) return 'overtaken';
  const known = same(accepted, question.answer) && (!isOlder(question, from) || told(given, question.answer));
  if (known) return 'same';
  if (question.lockedAt) return 'final';
  return isOlder(question, from) ? 'older' : 'new';
}

const same = (one: Answer, other: Answer): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** NOTE: a step that was taken otherwise stays as it is, so the answer is the same though another was given. */
const told = (given: Answer, kept: Answer): boolean => given.every((value) => kept.includes(value));

/** What a script may keep before it is sent: everything but a step, which is final once taken. */
export function draftOf({ item, answer }: Question, given: Answer): Answer {
  const { step, lacks } = typeOf(item);
  return step?.(item, answer) ? given.filter((value) => lacks?.(item, [value])) : given;
}
