import { Injectable } from '@nestjs/common';
import { NotFound } from '../../shared/errors';
import { type Item, typeOf } from '../question-types/registry';
import { QuizService } from '../quiz.service';
import type { QuizVersion } from '../quiz-version.entity';
import { cronbachsAlpha } from './reliability';
import { type Given, StatisticsQueries, type Step, type Summary } from './statistics.queries';
import { type Measured, type Weakness, weaknessesOf } from './weakness';

/** A question with what is known of it; nothing while nobody was asked. */
export type ItemFigures = { number: number; item: Item; measured: Measured | null; weaknesses: Weakness[] };

/** How a quiz does. */
export type QuizFigures = {
  version: QuizVersion;
  summary: Summary;
  alpha: number | null;
  results: Step[];
  items: ItemFigures[];
};

/** An answer in words, how many gave it, and whether it is (part of) the right one. */
export type AnswerFigures = { said: string; people: number; right: boolean };

const ANSWERS = 40;

/** What first attempts tell of a quiz and of its questions. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly quizzes: QuizService,
    private readonly queries: StatisticsQueries,
  ) {}

  async ofQuiz(quizId: string): Promise<QuizFigures> {
    const version = await this.quizzes.currentVersion(quizId);
    const measured = new Map((await this.queries.items(quizId)).map((one) => [one.itemKey, one]));
    const { meanVariance, meanCovariance } = await this.queries.spread(quizId);
    return {
      version,
      summary: await this.queries.summary(quizId),
      alpha: cronbachsAlpha(version.draw, meanVariance, meanCovariance),
      results: await this.queries.results(quizId),
      items: version.items.map((item, at) => figuresOf(at + 1, item, measured.get(item.key))),
    };
  }

  /** The question with this number in the bank, from 1: its figures and what people answered. */
  async ofItem(
    quizId: string,
    number: number,
  ): Promise<{ version: QuizVersion; figures: ItemFigures; answers: AnswerFigures[] }> {
    const version = await this.quizzes.currentVersion(quizId);
    const item = version.items[number - 1];
    if (!item) throw new NotFound();
    const measured = (await this.queries.items(quizId)).find(({ itemKey }) => itemKey === item.key);
    const given = await this.queries.answers(quizId, item.key, ANSWERS);
    return { version, figures: figuresOf(number, item, measured), answers: answersTo(item, given) };
  }
}

const figuresOf = (number: number, item: Item, measured: Measured | undefined): ItemFigures => ({
  number,
  item,
  measured: measured ?? null,
  weaknesses: measured ? weaknessesOf(measured) : [],
});

/** What was answered and what is offered: an option that nobody chose is told as well. */
function answersTo(item: Item, given: Given[]): AnswerFigures[] {
  const right = typeOf(item).right(item);
  const chosen = new Map(given.map(({ value, people }) => [value, people]));
  const offered = 'options' in item ? item.options.map(({ key }) => key) : [];
  const values = [...new Set([...given.map(({ value }) => value), ...offered, ...right])];
  return values
    .map((value) => ({
      said: typeOf(item).said(item, [value]).join(' · ') || value,
      people: chosen.get(value) ?? 0,
      right: right.includes(value),
    }))
    .sort((one, other) => other.people - one.people);
}
