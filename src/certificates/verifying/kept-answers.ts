/** An answer as it is sent. */
export type ReadyAnswer = { headers: Record<string, string>; body: Buffer };

/** Where an answer belongs: what was asked for, and the minute (since 1970) in which it is true. */
export type AnswerPlace = { kind: string; minute: number };

/** Answers about one certificate that were put together in one minute, by what was asked for. */
type OfCode = { minute: number; byKind: Map<string, ReadyAnswer> };

const KINDS = 4;

/** Answers of this minute, about so many certificates at the most: the one that nobody asked about longest goes first. */
export class KeptAnswers {
  private readonly answers = new Map<string, OfCode>();
  private forgotten = 0;

  constructor(private readonly most: number) {}

  find(code: string, { kind, minute }: AnswerPlace): ReadyAnswer | null {
    const found = this.answers.get(code);
    if (found?.minute !== minute) return null;
    this.answers.delete(code);
    this.answers.set(code, found);
    return found.byKind.get(kind) ?? null;
  }

  /** How often something was forgotten so far: to be asked for before the register is. */
  get changes(): number {
    return this.forgotten;
  }

  /** Keeps what the register said, unless anything was forgotten since it was asked. */
  keep(code: string, { kind, minute }: AnswerPlace, answer: ReadyAnswer, changesBefore: number): void {
    if (changesBefore !== this.forgotten) return;
    const before = this.answers.get(code);
    const found = before?.minute === minute ? before : { minute, byKind: new Map<string, ReadyAnswer>() };
    if (found.byKind.size < KINDS) found.byKind.set(kind, answer);
    this.answers.delete(code);
    this.answers.set(code, found);
    const [oldest] = this.answers.keys();
    if (this.answers.size > this.most && oldest !== undefined) this.answers.delete(oldest);
  }

  /** What the register says of a code changed. */
  forget(code: string): void {
    this.forgotten++;
    this.answers.delete(code);
  }

  /** Nobody knows what changed. */
  empty(): void {
    this.forgotten++;
    this.answers.clear();
  }
}
