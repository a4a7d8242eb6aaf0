import { Injectable } from '@nestjs/common';

/** A place that uses a quiz, and the way there for those who write it. */
export type QuizUse = { label: string; path: string };

/** Where the quizzes of the organisation at hand are used. Modules that use quizzes say so here when they start. */
@Injectable()
export class QuizUses {
  private readonly sources: ((slug: string) => Promise<QuizUse[]>)[] = [];

  /** From now on these places are told of as well; `source` answers for one quiz, by its slug. */
  add(source: (slug: string) => Promise<QuizUse[]>): void {
    this.sources.push(source);
  }

  /** Every place that uses this quiz; one after another, for they share a transaction. */
  async of(slug: string): Promise<QuizUse[]> {
    const uses: QuizUse[] = [];
    for (const source of this.sources) uses.push(...(await source(slug)));
    return uses;
  }
}
