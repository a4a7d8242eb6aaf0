import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../../organisations';
import { Database } from '../../../shared/database/database.service';
import { Quiz } from '../../quiz.entity';
import { QuizVersion } from '../../quiz-version.entity';
import type { QuizDefinition } from '../../quizzes.schemas';
import { draftOf } from '../drafts/draft';
import { QuizDrafts } from '../drafts/draft.service';
import { QuizDraft } from '../drafts/quiz-draft.entity';
import { draftIn, type QuestionOffer, questionOffers, withOffers } from './offers';

/** A quiz of the organisation that has become better where it came from, and what there is to take over. */
export type QuizImproved = { quizId: string; slug: string; title: string; offers: QuestionOffer[] };

/** Quizzes that were taken over from elsewhere, and have become better there. */
@Injectable()
export class QuizImprovements {
  constructor(
    private readonly db: Database,
    private readonly drafts: QuizDrafts,
  ) {}

  /**
   * Those of these definitions that are better than the organisation's quizzes of the same names, as they are written
   * now. A quiz it does not have is not among them. Three queries, however many there are.
   */
  async of(definitions: readonly QuizDefinition[]): Promise<QuizImproved[]> {
    const { organisationId } = this.db;
    const slug = In(definitions.map((one) => one.slug));
    const quizzes = await this.db.of(Quiz).findBy({ organisationId, slug });
    const quizId = In(quizzes.map(({ id }) => id));
    const drafts = await this.db.of(QuizDraft).findBy({ organisationId, quizId });
    const number = In([1, ...quizzes.map(({ version }) => version)]);
    const versions = await this.db.of(QuizVersion).findBy({ organisationId, quizId, number });
    return quizzes.flatMap((quiz) => {
      const came = definitions.find((one) => one.slug === quiz.slug);
      return came ? improved(quiz, came, versions, drafts) : [];
    });
  }

  /**
   * Takes what is wanted of a definition into the draft of the quiz of its name, and begins one where there is none.
   * What is not on offer stays as it is. Answers the id of the quiz, or null where nothing was taken.
   */
  async takeOver(
    actor: Actor,
    definition: QuizDefinition,
    wanted: ReadonlySet<string>,
  ): Promise<string | null> {
    const [improved] = await this.of([definition]);
    const offered = improved?.offers.map(({ key }) => key) ?? [];
    const keys = new Set(offered.filter((key) => wanted.has(key)));
    if (!improved || keys.size === 0) return null;
    const came = draftIn(definition);
    await this.drafts.change(actor, improved.quizId, (draft) => ({ draft: withOffers(draft, came, keys) }));
    return improved.quizId;
  }
}

function improved(
  { id: quizId, slug, version }: Quiz,
  came: QuizDefinition,
  versions: QuizVersion[],
  drafts: QuizDraft[],
): QuizImproved[] {
  const [first, published] = [1, version].map((number) =>
    versions.find((one) => one.quizId === quizId && one.number === number),
  );
  const draft = drafts.find((one) => one.quizId === quizId);
  if (!first || !published) return [];
  const own = draft?.document ?? draftOf(published);
  const offers = questionOffers(own, draftIn(came), draftOf(first));
  return offers.length > 0 ? [{ quizId, slug, title: own.title, offers }] : [];
}
