import {
  AttemptService,
  QuizService,
  rightAnswer,
  SubmissionService,
  type WrittenQuiz,
} from '../../src/quizzes';
import type { Somebody } from '../support/cast';
import type { useApp } from '../support/use-app';

/** Takes quizzes as people do, through pages; knows the right answers. */
export function playing(app: ReturnType<typeof useApp>) {
  const sitting = (person: Somebody, id: string) =>
    app.in(person, () => app.get(AttemptService).find(app.actor(person), id));

  const start = async (person: Somebody, quizId: string) => {
    const { headers } = await app.as(person).post(`/quizzes/${quizId}/attempts`);
    return String(headers.location).split('/')[2] ?? '';
  };

  /** Answers the first `right` questions rightly and leaves the others alone. */
  const answer = async (person: Somebody, id: string, right = Infinity) => {
    const { questions } = await sitting(person, id);
    for (const { number, item } of questions.slice(0, right)) {
      await app.as(person).post(`/attempts/${id}/questions/${number}`, { answer: [...rightAnswer(item)] });
    }
  };

  return {
    sitting,
    start,
    answer,
    submit: (person: Somebody, id: string) => app.as(person).post(`/attempts/${id}/submission`),
    make: (person: Somebody, written: WrittenQuiz) =>
      app.in(person, () => app.get(QuizService).create(written)),
    /** A whole attempt, submitted. */
    async take(person: Somebody, quizId: string, right = Infinity) {
      const id = await start(person, quizId);
      await answer(person, id, right);
      await app.in(person, () => app.get(SubmissionService).submit(app.actor(person), id));
      return id;
    },
  };
}
