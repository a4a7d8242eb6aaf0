import type { Page } from '../shared/http/page';
import type { Attempt } from './attempts/attempt.entity';
import { attemptPage } from './attempts/attempt.view';
import type { AttemptsLeft } from './attempts/attempts-left';
import { questionAt, type Sitting, sittingOf } from './attempts/sitting';
import { questionPage } from './attempts/question.view';
import { resultPage } from './attempts/result.view';
import type { QuizStanding } from './attempts/standing.service';
import { Item } from './question-types/registry';
import type { QuizVersion } from './quiz-version.entity';
import { quizPage } from './quiz.view';
import { sampleAnswer, sampleAttempt, sampleNow, sampleVersion } from './samples';

const now = sampleNow;
const tomorrow = new Date('2026-05-05T12:40:00Z');
const zone = 'Europe/London';

const items = (): Item[] =>
  [
    {
      key: 'drifted-off',
      type: 'single-choice',
      objective: 'attention',
      prompt:
        'Halfway through a call you notice that you have not taken in the last minute. What do you say?',
      options: [
        {
          text: '“Mm, I see,” and wait.',
          correct: false,
          feedback: 'You may have missed the part that mattered.',
        },
        {
          text: '“I’m sorry, I lost the thread. Could you tell me that again?”',
          correct: true,
          feedback: 'People forgive an honest lapse.',
        },
        { text: '“So it has been a difficult week.”', correct: false, feedback: 'It could be about anyone.' },
      ],
    },
    {
      key: 'showing-attention',
      type: 'multiple-choice',
      objective: 'attention',
      prompt: 'Which of these help a person to see that you are listening?',
      options: [
        {
          text: 'Sitting at the same height.',
          correct: true,
          feedback: 'It puts you on a level with each other.',
        },
        {
          text: 'Small sounds such as “mm” on the phone.',
          correct: true,
          feedback: 'Your voice shows you are there.',
        },
        {
          text: 'Finishing their sentences.',
          correct: false,
          feedback: 'You may have guessed a different ending.',
        },
        { text: 'Looking them in the eye throughout.', correct: false, feedback: 'For some that is tiring.' },
      ],
    },
    {
      key: 'cue-is-a-clue',
      type: 'true-false',
      objective: 'attention',
      prompt:
        'When replies in a chat grow shorter, you can be fairly sure that the person is upset with you.',
      answer: false,
      feedback: {
        true: 'They may be tired, or on a bus.',
        false: 'You treat the change as a clue to ask about.',
      },
    },
  ].map((written) => Item.parse(written));

const version = (rules: Partial<QuizVersion> = {}) => sampleVersion({ items: items(), ...rules });

const attempt = (id: string, result: Partial<Attempt> = {}): Attempt =>
  sampleAttempt({ id, itemKeys: items().map((item) => item.key), ...result });

const passed = () => attempt('passed', { submittedAt: now, points: 3, percent: 100, passed: true });
const failed = () => attempt('failed', { submittedAt: now, points: 1.5, percent: 50, passed: false });
const open = () => attempt('open');

const sitting = (of: Attempt, ...given: [string, string[], number][]): Sitting =>
  sittingOf(
    of,
    version(),
    given.map(([itemKey, answer, points]) =>
      sampleAnswer({ attemptId: of.id, itemKey, answer, points: of.submittedAt ? points : null }),
    ),
  );

const halfRight = (of: Attempt) => sitting(of, ['drifted-off', ['a'], 1], ['showing-attention', ['d'], 0.5]);
const allRight = (of: Attempt) =>
  sitting(
    of,
    ['drifted-off', ['a'], 1],
    ['showing-attention', ['c', 'd'], 1],
    ['cue-is-a-clue', ['false'], 1],
  );

const standing = (left: AttemptsLeft, attempts: Attempt[] = []): QuizStanding => ({
  ...{ version: version(), attempts, left, now },
  open: attempts.find((one) => !one.submittedAt) ?? null,
});

const wait: AttemptsLeft = { state: 'wait', until: tomorrow };
const done: AttemptsLeft = { state: 'passed', at: now };

export const previews = (): Record<string, Page> => ({
  'The quiz, not begun': quizPage(standing({ state: 'may-start', left: 2 }), zone),
  'The quiz, under way': quizPage(standing({ state: 'may-start', left: 2 }, [open()]), zone),
  'The quiz, during the pause': quizPage(standing(wait, [failed()]), zone),
  'The quiz, passed': quizPage(standing(done, [passed(), failed()]), zone),
  'A question of one answer': questionPage(halfRight(open()), questionAt(halfRight(open()), 1)),
  'A question of several answers': questionPage(halfRight(open()), questionAt(halfRight(open()), 2)),
  'A statement': questionPage(halfRight(open()), questionAt(halfRight(open()), 3)),
  'Answers, one missing': attemptPage(halfRight(open())),
  'Answers, complete': attemptPage(allRight(open())),
  'Result, passed': resultPage(allRight(passed()), standing(done, [passed()]), zone),
  'Result, one more attempt': resultPage(
    halfRight(failed()),
    standing({ state: 'may-start', left: 1 }),
    zone,
  ),
  'Result, during the pause': resultPage(halfRight(failed()), standing(wait), zone),
});
