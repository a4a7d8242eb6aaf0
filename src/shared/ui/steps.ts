import { button, type ButtonInput } from './button';
import { type Given, shown } from './given';

export type StepState = 'done' | 'current' | 'open' | 'later';

export type StepInput = {
  label: string;
  /** `null` where one cannot go yet; `more` then says why. */
  path: Given<string>;
  state: StepState;
  /** The state in a word, for those who do not see its sign: "Done". */
  word: string;
  more?: Given<string>;
};

const icons: Record<StepState, string> = {
  done: 'circle-check',
  current: 'circle-dot',
  open: 'circle',
  later: 'lock',
};

/** The parts of a course in their order, and how far one is. */
export const steps = (items: StepInput[]) => ({
  items: items.map((one) => ({
    label: one.label,
    path: shown(one.path),
    state: one.state,
    icon: icons[one.state],
    word: one.word,
    more: shown(one.more),
  })),
});

type Place = { label: string; path: string };

/** The foot of a lesson: the one thing to do, and the ways back and on. */
export const stepNav = (input: {
  previous?: Given<Place>;
  next?: Given<Place>;
  action?: Given<ButtonInput>;
}) => ({
  previous: input.previous ?? null,
  next: input.next ?? null,
  action: input.action ? button(input.action) : null,
});
