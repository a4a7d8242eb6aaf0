import type { ReadyAnswer } from '../../shared/http/ready-answer.provider';
import type { AnswerPlace, KeptAnswers } from './kept-answers';

/** Where the answer to a question that is asked now belongs: the one that is kept there, or the one that will be. */
export class KeptPlace {
  private readonly changes: number;

  constructor(
    private readonly kept: KeptAnswers,
    private readonly name: string,
    private readonly place: AnswerPlace,
  ) {
    this.changes = kept.changes;
  }

  find(): ReadyAnswer | null {
    return this.kept.find(this.name, this.place);
  }

  /** Keeps an answer, unless anything was forgotten since it was asked for. */
  keep(answer: ReadyAnswer): void {
    this.kept.keep(this.name, this.place, answer, this.changes);
  }
}
