import type { Columns, FieldName } from './columns';
import { type DayOrder, guessOrder } from './days';
import type { Row, Sheet } from './grid';
import { guessUnit, type Unit } from './lengths';
import { type Choice, keyFor, suggestion } from './matching';
import { normal } from './normal';
import { partsOf } from './parts';
import { LEAVE_OUT, type Settings, type WordField, wordFields } from './settings';

/** Everything that words of a file can stand for, by field. */
export type Meanings = Record<WordField, readonly Choice[]>;

/** How rows are read. */
export type Plan = {
  /** The day (ISO) where the organisation is: later ones are still to come. */
  today: string;
  columns: Columns;
  order: DayOrder;
  unit: Unit;
  meanings: Meanings;
  decided: Settings['decided'];
};

/** A word nobody has decided about yet, what is offered for it, and how many rows have it. */
export type OpenWord = { field: WordField; word: string; rows: number; offered: string | null };

/** What has to be asked before rows can be read. `example` is a day or a number that could be read two ways. */
export type Questions = {
  order: { guess: DayOrder; example: string } | null;
  unit: { guess: Unit; example: string } | null;
  words: OpenWord[];
};

/** The rows of a sheet below its headings. */
export const dataOf = ({ rows }: Sheet): Row[] => rows.slice(1);

/** What a row says of a field; nothing where no column is about it. */
export const cellOf = ({ cells }: Row, columns: Columns, field: FieldName): string => {
  const at = columns[field];
  return at === undefined ? '' : (cells[at] ?? '');
};

/** How the rows of a sheet are read, with guesses where nobody said. */
export function planFor(
  sheet: Sheet,
  { columns, order, unit, decided }: Settings,
  { meanings, today }: Pick<Plan, 'meanings' | 'today'>,
): Plan {
  const written = (field: FieldName) => dataOf(sheet).map((row) => cellOf(row, columns, field));
  return {
    today,
    columns,
    order: order ?? guessOrder(written('day')).order,
    unit: unit ?? guessUnit(written('duration')).unit,
    meanings,
    decided,
  };
}

/** What is to be asked about a sheet: what could be read two ways, and words that stand for nothing known. */
export function questionsAbout(sheet: Sheet, settings: Settings, meanings: Meanings): Questions {
  const { columns, decided } = settings;
  const rows = dataOf(sheet);
  const written = (field: FieldName) => rows.map((row) => cellOf(row, columns, field));
  const order = guessOrder(written('day'));
  const unit = guessUnit(written('duration'));
  return {
    order:
      settings.order || order.sure || !order.example ? null : { guess: order.order, example: order.example },
    unit: settings.unit || unit.sure || !unit.example ? null : { guess: unit.unit, example: unit.example },
    words: wordFields.flatMap((field) => openWords(field, written(field), meanings[field], decided[field])),
  };
}

const needed: readonly WordField[] = ['kind', 'setting', 'domain', 'supervisor'];

function openWords(
  field: WordField,
  cells: string[],
  choices: readonly Choice[],
  decided: Record<string, string>,
): OpenWord[] {
  const open = new Map<string, OpenWord>();
  for (const cell of cells)
    for (const word of wordsIn(field, cell)) {
      const said = normal(word);
      if (isDecided(field, word, choices, decided)) continue;
      const before = open.get(said);
      if (before) before.rows += 1;
      else open.set(said, { field, word, rows: 1, offered: suggestion(word, choices) });
    }
  return [...open.values()];
}

/** The words of a cell; the empty one where something is needed and nothing is written. */
function wordsIn(field: WordField, cell: string): string[] {
  if (cell === '') return needed.includes(field) ? [''] : [];
  return field === 'domain' || field === 'competencies' ? partsOf(cell).map(({ name }) => name) : [cell];
}

function isDecided(
  field: WordField,
  word: string,
  choices: readonly Choice[],
  decided: Record<string, string>,
): boolean {
  if (keyFor(word, { choices, decided })) return true;
  const before = decided[normal(word)];
  if (before === LEAVE_OUT) return field === 'competencies';
  return normal(word) === '' && choices.some(({ key }) => key === before);
}

/** The key that a word stands for in a plan; null where it stands for nothing. */
export function meaningOf(word: string, field: WordField, { meanings, decided }: Plan): string | null {
  const choices = meanings[field];
  const key = keyFor(word, { choices, decided: decided[field] });
  if (key) return key;
  const forNothing = decided[field][''];
  return normal(word) === '' && choices.some((one) => one.key === forNothing) ? (forNothing ?? null) : null;
}
