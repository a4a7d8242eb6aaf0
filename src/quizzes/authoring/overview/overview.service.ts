import { Injectable } from '@nestjs/common';
import { Members } from '../../../organisations';
import type { Quiz } from '../../quiz.entity';
import type { QuizVersion } from '../../quiz-version.entity';
import type { Draft } from '../drafts/draft';
import { QuizDrafts } from '../drafts/draft.service';
import { draftFaults, type Fault } from '../drafts/faults';
import { type QuizUse, QuizUses } from '../../quiz-uses.provider';
import type { QuizDraft } from '../drafts/quiz-draft.entity';

/** A quiz as its authors see it: what is published of it, what is being written, and what keeps that back. */
export type Overview = {
  quiz: Quiz;
  published: QuizVersion | null;
  draft: QuizDraft | null;
  document: Draft;
  /** Who changed the draft last. */
  draftBy: string;
  faults: Fault[];
  /** Where it is used. */
  uses: QuizUse[];
};

/** Puts together what is known of a quiz for those who write it; a fixed number of queries. */
@Injectable()
export class QuizOverviews {
  constructor(
    private readonly drafts: QuizDrafts,
    private readonly members: Members,
    private readonly uses: QuizUses,
  ) {}

  async of(id: string): Promise<Overview> {
    const opened = await this.drafts.open(id);
    const { draft, document } = opened;
    const people = await this.members.people(draft ? [draft.changedBy] : []);
    return {
      ...opened,
      draftBy: (draft && people.get(draft.changedBy)?.name) ?? '',
      faults: draft ? draftFaults(document) : [],
      uses: await this.uses.of(opened.quiz.slug),
    };
  }
}
