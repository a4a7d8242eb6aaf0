import { button, type ButtonInput } from './button';
import { type Given, shown } from './given';
import { progress, type ProgressView } from './progress';
import type { TagView } from './tag';

type Piece = { text: string; path?: Given<string> };

/** Evidence that was looked at. What does not count says why, and what would repair it. */
export type EvidenceInput = Piece & { reason?: Given<string>; repair?: Given<string> };
export type EvidenceList = { summary: string; items: EvidenceInput[] };

export type RequirementInput = {
  id: string;
  title: string;
  tag: TagView;
  /** How far it is, in words and from 0 to 1. No line is drawn where there is no figure. */
  figure: string;
  fraction: number;
  /** Why it stands where it stands. */
  because: string;
  /** From when it can be met, where that is later than today. */
  opensOn?: Given<string>;
  /** What to do next, in words, and where. */
  next?: Given<Piece>;
  action?: Given<ButtonInput>;
  counted?: Given<EvidenceList>;
  notCounted?: Given<EvidenceList>;
  /** What it is made of. */
  parts?: Given<RequirementView[]>;
};

export type RequirementView = {
  id: string;
  title: string;
  nested: boolean;
  tag: TagView;
  meter: ProgressView | null;
  because: string;
  opensOn: string | null;
  next: { text: string; path: string | null } | null;
  action: ReturnType<typeof button> | null;
  counted: EvidenceView | null;
  notCounted: EvidenceView | null;
  parts: RequirementView[];
};

/** One requirement of a standing: where it stands, why, what counted, what did not, and the next step. */
export const requirement = (input: RequirementInput): RequirementView => ({
  id: input.id,
  title: input.title,
  nested: false,
  tag: input.tag,
  meter: input.figure
    ? progress({ label: input.title, hideLabel: true, fraction: input.fraction, text: input.figure })
    : null,
  because: input.because,
  opensOn: shown(input.opensOn),
  next: input.next ? { text: input.next.text, path: shown(input.next.path) } : null,
  action: input.action
    ? button({ kind: 'secondary', small: true, about: input.title, ...input.action })
    : null,
  counted: evidence(input.counted),
  notCounted: evidence(input.notCounted),
  parts: (input.parts ?? []).map((part) => ({ ...part, nested: true })),
});

type EvidenceView = {
  summary: string;
  items: { text: string; path: string | null; reason: string | null; repair: string | null }[];
};

const evidence = (list: Given<EvidenceList>): EvidenceView | null =>
  list
    ? {
        summary: list.summary,
        items: list.items.map(({ text, path, reason, repair }) => ({
          text,
          path: shown(path),
          reason: shown(reason),
          repair: shown(repair),
        })),
      }
    : null;
