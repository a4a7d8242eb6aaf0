/** A sentence to come: a key below `programmes.` in the locale files and what it speaks of. */
export type Words = { key: string; params: Record<string, string | number> };

export const words = (key: string, params: Words['params'] = {}): Words => ({ key, params });

/** One thing that was looked at: which, and how much of it there is (minutes of practice; null where it is not a quantity). */
export type Evidence = {
  kind: 'practice-entry' | 'supervision-session' | 'course' | 'quiz' | 'attestation';
  id: string;
  /** ISO day. */
  day: string | null;
  minutes: number | null;
  /** Of practice: the domains whose minutes these are. */
  domains?: string[];
};

/** Why a piece of evidence does not count, and what would make it count. */
export type NotCounted = { evidence: Evidence; reason: string; repair: Words };

/** How far somebody is: minutes or a number of things. */
export type Progress = { value: number; target: number; unit: 'minutes' | 'count' };

/** What to do next, and where; `path` is null where somebody else has to act. */
export type NextStep = { words: Words; path: string | null };

/** `part`: begun. `unknown`: the record cannot tell. `waived`: somebody entitled has set the requirement aside. */
export type State = 'met' | 'part' | 'unmet' | 'waived' | 'unknown';

export type Outcome = {
  state: State;
  progress: Progress | null;
  because: Words;
  counted: Evidence[];
  notCounted: NotCounted[];
  next: NextStep | null;
  /** The first ISO day on which this can be met; null when it is met already. */
  earliest: string | null;
};

/** What the rules say of one requirement. Structures carry the findings of their parts. */
export type Finding = Outcome & { key: string; kind: string; title: string; parts: Finding[] };

/** Whether a requirement stands in nobody's way. */
export const isSettled = ({ state }: Pick<Finding, 'state'>): boolean =>
  state === 'met' || state === 'waived';
