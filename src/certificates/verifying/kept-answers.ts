import type { ReadyAnswer } from '../../shared/http/ready-answer.provider';

/** Where an answer belongs: to whoever asks like this, in this language, in the minute (since 1970) in which it is true. */
export type AnswerPlace = { accept: string; locale: string; minute: number };

type Kept = { accept: string; locale: string; answer: ReadyAnswer };

/** Answers about one certificate that were put together in one minute. `wanted`: somebody asked for one again. */
type OfCode = { minute: number; answers: Kept[]; wanted: boolean };

const KINDS = 4;

/**
 * Answers of this minute, about so many certificates at the most: the oldest one goes first, but one that was asked for
 * meanwhile has a second turn.
 */
export class KeptAnswers {
  private readonly answers = new Map<string, OfCode>();
  private forgotten = 0;

  constructor(private readonly most: number) {}

  find(code: string, { accept, locale, minute }: AnswerPlace): ReadyAnswer | null {
    const found = this.answers.get(code);
    if (found?.minute !== minute) return null;
    found.wanted = true;
    for (const one of found.answers) if (one.accept === accept && one.locale === locale) return one.answer;
    return null;
  }

  /** How often something was forgotten so far: to be asked for before the register is. */
  get changes(): number {
    return this.forgotten;
  }

  /** Keeps what the register said, unless anything was forgotten since it was asked. */
  keep(code: string, place: AnswerPlace, answer: ReadyAnswer, changesBefore: number): void {
    if (changesBefore !== this.forgotten) return;
    const { accept, locale, minute } = place;
    const before = this.answers.get(code);
    if (before?.minute === minute) {
      if (before.answers.length < KINDS) before.answers.push({ accept, locale, answer });
      return;
    }
    this.answers.delete(code);
    this.answers.set(code, { minute, answers: [{ accept, locale, answer }], wanted: false });
    this.makeRoom(minute);
  }

  private makeRoom(minute: number): void {
    for (const [code, found] of this.answers) {
      if (this.answers.size <= this.most) return;
      this.answers.delete(code);
      if (found.wanted && found.minute === minute) this.answers.set(code, { ...found, wanted: false });
    }
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
