/** An answer as it is sent. */
export type ReadyAnswer = { headers: Record<string, string>; body: Buffer };

/** Answers about one certificate that were put together in one minute, by what was asked for. */
type OfCode = { minute: number; byKind: Map<string, ReadyAnswer> };

/** That the register is asked about a code. What comes of it is kept only if nothing changed meanwhile. */
export type Question = { code: string };

const KINDS = 4;

/** Answers of this minute, about so many certificates at the most: the one that nobody asked about longest goes first. */
export class KeptAnswers {
  private readonly answers = new Map<string, OfCode>();
  private readonly asked = new Map<string, Question>();

  constructor(private readonly most: number) {}

  find(code: string, kind: string, minute: number): ReadyAnswer | null {
    const found = this.answers.get(code);
    if (found?.minute !== minute) return null;
    this.answers.delete(code);
    this.answers.set(code, found);
    return found.byKind.get(kind) ?? null;
  }

  /** To be called before the register is asked. */
  ask(code: string): Question {
    const question = this.asked.get(code) ?? { code };
    this.asked.set(code, question);
    return question;
  }

  /** The register has answered: keeps what was made of it, if there is something and the code has not changed since. */
  tell(question: Question, kind: string, minute: number, answer: ReadyAnswer | null): void {
    const { code } = question;
    if (this.asked.get(code) !== question) return;
    this.asked.delete(code);
    if (answer) this.keep(code, kind, minute, answer);
  }

  private keep(code: string, kind: string, minute: number, answer: ReadyAnswer): void {
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
    this.answers.delete(code);
    this.asked.delete(code);
  }

  /** Nobody knows what changed. */
  empty(): void {
    this.answers.clear();
    this.asked.clear();
  }
}
