import type { Remedy } from '../guard/remedies';
import type { Columns, FieldName } from './columns';
import type { DayOrder } from './days';
import type { Unit } from './lengths';

/** Fields whose words stand for something of the organisation's. */
export const wordFields = ['kind', 'setting', 'domain', 'role', 'competencies', 'supervisor'] as const;
export type WordField = Extract<FieldName, (typeof wordFields)[number]>;

/** What words stand for, by the word as it is compared; the empty word is a cell in which nothing is written. */
export type Decided = Record<WordField, Record<string, string>>;

/** What stands in place of a key for a word that is to be left out. */
export const LEAVE_OUT = 'leave-out';

/** How a file is understood: what its author chose so far. */
export type Settings = {
  fileName: string;
  /** The place of the sheet in the file. */
  sheet: number;
  /** The sheet and its columns are as its author wants them. */
  settled: boolean;
  /** Which column, by its heading, is about what; so that the next file finds them. */
  headings: Partial<Record<FieldName, string>>;
  columns: Columns;
  /** Null as long as nobody said. */
  order: DayOrder | null;
  unit: Unit | null;
  decided: Decided;
  /** Rows to be imported though they were found in the log already. */
  also: number[];
  /** Reflections in which something is undecided stay out. */
  withoutReflections: boolean;
  remedies: Remedy[];
};

/** What an import begins with: what the one before it was told, and nothing of that file. */
export const settingsFor = (fileName: string, before: Settings | null): Settings => ({
  fileName: fileName.slice(0, 200),
  sheet: 0,
  settled: false,
  headings: before?.headings ?? {},
  columns: {},
  order: null,
  unit: null,
  decided: before?.decided ?? {
    kind: {},
    setting: {},
    domain: {},
    role: {},
    competencies: {},
    supervisor: {},
  },
  also: [],
  withoutReflections: false,
  remedies: [],
});
