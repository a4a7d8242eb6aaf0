import { button } from './button';
import { facts, type FactInput } from './facts';
import { type Given, shown } from './given';
import { mark, type MarkState } from './mark';
import { timeline, type MomentInput } from './timeline';
import { type Tone, toneIcon } from './tone';

export type VerdictState = 'valid' | 'not-valid' | 'cannot-tell';

export type CheckInput = {
  name: string;
  outcome: 'passed' | 'failed' | 'unknown' | 'not-made';
  word: string;
  text: string;
};

export type VerdictInput = {
  state: VerdictState;
  /** The one word: "Valid". */
  word: string;
  /** The cause, in a sentence. */
  sentence: string;
  /** Where to go from here, when another page says more: the newer certificate. */
  next?: Given<{ label: string; href: string }>;
  /** The person, the certificate, the issuer, valid until. */
  facts: FactInput[];
  /** When this was checked. */
  checked: string;
  checks: CheckInput[];
  history?: Given<MomentInput[]>;
  files?: Given<{ label: string; href: string; more?: Given<string> }[]>;
};

const marks: Record<VerdictState, MarkState> = {
  valid: 'solid',
  'not-valid': 'fallen',
  'cannot-tell': 'open',
};
const tones: Record<CheckInput['outcome'], Tone> = {
  passed: 'success',
  failed: 'danger',
  unknown: 'attention',
  'not-made': 'neutral',
};

/** What an employer needs in five seconds: the mark and one word, then the facts, then, folded, every check. */
export const verdict = (input: VerdictInput) => ({
  state: input.state,
  mark: mark(marks[input.state]),
  word: input.word,
  sentence: input.sentence,
  next: input.next ? button(input.next) : null,
  facts: facts(input.facts),
  checked: input.checked,
  checks: input.checks.map(({ name, outcome, word, text }) => ({
    name,
    word,
    text,
    tone: tones[outcome],
    icon: outcome === 'unknown' ? 'circle-question-mark' : toneIcon[tones[outcome]],
  })),
  history: input.history?.length ? timeline(input.history) : null,
  files: (input.files ?? []).map(({ label, href, more }) => ({ label, href, more: shown(more) })),
});
