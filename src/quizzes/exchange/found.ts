import type { WrittenQuiz } from '../quizzes.schemas';

/** A question as its author would write it, whatever its type. */
export type WrittenItem = WrittenQuiz['items'][number];

/** A picture that came with a question: the name it is stored by, which says what is in it, and its bytes. */
export type FoundPicture = { file: string; bytes: Buffer };

type Place = {
  /** Which file of a package; null where there is but one. */
  file?: string | null;
  /** Where the question begins, from 1. */
  line: number;
  /** What the file calls it. */
  title: string;
  /** The path of the category it stands in, as the file writes it. */
  category: string | null;
};

/** What became of one question of a file. Nothing is left out in silence. */
export type Found = Place &
  (
    | { outcome: 'imported'; item: WrittenItem; pictures: FoundPicture[]; notes: string[] }
    | { outcome: 'skipped' | 'refused'; reason: string }
  );

/** A file that cannot be read at all: the line where reading ended, where there is one, and why. */
export class Unreadable extends Error {
  constructor(
    readonly reason: string,
    readonly line: number | null = null,
  ) {
    super(reason);
  }
}

/** A question that cannot be taken over, and why; the others of its file can. */
export class Refused extends Error {}

/** A question that is left out on purpose, and why. */
export class Skipped extends Error {}

/** What `read` makes of a question, or why it was refused or skipped. Any other failure is a bug and thrown. */
export function outcome(
  place: Place,
  read: () => { item: WrittenItem; pictures?: FoundPicture[]; notes?: string[] },
): Found {
  try {
    const { item, pictures = [], notes = [] } = read();
    return { ...place, outcome: 'imported', item, pictures, notes };
  } catch (error) {
    if (error instanceof Refused) return { ...place, outcome: 'refused', reason: error.message };
    if (error instanceof Skipped) return { ...place, outcome: 'skipped', reason: error.message };
    throw error;
  }
}
