import type { Page } from '../shared/http/page';
import type { Allowance } from './accommodations/allowance';
import type { Admission } from './attempts/admission';
import type { Attempt } from './attempts/attempt.entity';
import { attemptPage } from './attempts/attempt.view';
import { questionAt, type Sitting, sittingOf } from './attempts/sitting';
import { unsavedPage } from './attempts/older.view';
import { questionPage, type Showing } from './attempts/question.view';
import { resultPage } from './attempts/result.view';
import type { QuizStanding } from './attempts/standing.service';
import { timeLeftPage } from './attempts/time-left.view';
import { timeUpPage } from './attempts/time-up.view';
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
      pictures: [{ file: 'phone.png', alt: 'A telephone off its hook beside a cup of tea' }],
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

type Rules = Partial<QuizVersion>;

const standing = (left: Admission, attempts: Attempt[] = [], rules: Rules = {}): QuizStanding => ({
  ...{ slug: 'active-listening', version: version(rules), attempts, left, now, allowance: null },
  open: attempts.find((one) => !one.submittedAt) ?? null,
});

const wait: Admission = { state: 'wait', until: tomorrow };
const done: Admission = { state: 'passed', at: now };
const free: Admission = { state: 'may-start', left: 2 };
const remedial: Admission = { state: 'remedial', lesson: 'reflecting-back' };
const strict: Rules = {
  minutes: 30,
  sitBy: tomorrow,
  feedback: 'closing',
  remedial: { after: 2, lesson: 'reflecting-back' },
};
const reader = { timeZone: zone, now };
const timed = (left: number) => attempt('open', { deadline: new Date(now.getTime() + left * 1000) });
const more: Allowance = {
  extraPercent: 25,
  extraMinutes: null,
  extraAttempts: 1,
  opensAt: null,
  closesAt: null,
};
const fatal = () =>
  attempt('failed', {
    ...{ submittedAt: now, points: 2, percent: 66, passed: false },
    failedBecause: ['Keeping a sign of danger to yourself breaks the duty to act.'],
  });

const shown = (of: Sitting, number: number, rest: Partial<Showing> = {}) =>
  questionPage(of, questionAt(of, number), {
    reader,
    formKey: '8e0f6b0e-3c38-4f3e-9d55-2f1f5c1f7a10',
    ...rest,
  });

/** A sitting whose answers are explained as they are given, with the first one explained. */
const explainedAtOnce = (): Sitting => {
  const { attempt: of, questions } = halfRight(open());
  const [first, ...others] = questions;
  const locked = first ? [{ ...first, lockedAt: now }] : [];
  return { attempt: of, version: version({ feedback: 'now' }), questions: [...locked, ...others] };
};

export const previews = (): Record<string, Page> => ({ ...before(), ...questions(), ...results() });

const before = (): Record<string, Page> => ({
  'The quiz, not begun': quizPage(standing(free), zone),
  'The quiz, under way': quizPage(standing(free, [open()]), zone),
  'The quiz, timed, under way': quizPage(standing(free, [timed(1500)], strict), zone),
  'The quiz, with an accommodation': quizPage({ ...standing(free, [], strict), allowance: more }, zone),
  'The quiz, during the pause': quizPage(standing(wait, [failed()]), zone),
  'The quiz, a lesson first': quizPage(standing(remedial, [failed()], strict), zone),
  'The quiz, being marked': quizPage(
    standing({ state: 'marking' }, [attempt('read', { submittedAt: now })]),
    zone,
  ),
  'The quiz, closed': quizPage(standing({ state: 'closed', at: now }, [], strict), zone),
  'The quiz, retired': quizPage(standing({ state: 'retired' }), zone),
  'The quiz, not open yet': quizPage(standing({ state: 'not-open', at: tomorrow }, [], strict), zone),
  'The quiz, passed': quizPage(standing(done, [passed(), failed()]), zone),
});

const questions = (): Record<string, Page> => ({
  'A question of one answer': shown(halfRight(open()), 1),
  'A question of several answers': shown(halfRight(open()), 2),
  'A statement': shown(halfRight(open()), 3),
  'A question, timed': shown(halfRight(timed(1500)), 1),
  'A question, at the last minute': shown(halfRight(timed(50)), 1),
  'A question, explained at once': shown(explainedAtOnce(), 1),
  'A question, to be checked': shown(explainedAtOnce(), 2),
  'A question, answered in another tab': shown(halfRight(open()), 1, {
    older: { given: ['b'], accepted: ['b'] },
  }),
  'Not saved': unsavedPage(
    'This question was answered in another tab, so what stands here was not saved over it.',
  ),
  'Time left': timeLeftPage(timed(240), reader),
  'Time over': timeUpPage(halfRight(timed(-60)), reader),
  'Answers, one missing': attemptPage(halfRight(open()), reader),
  'Answers, complete': attemptPage(allRight(timed(1500)), reader),
});

const results = (): Record<string, Page> => ({
  'Result, passed': resultPage(allRight(passed()), standing(done, [passed()]), zone),
  'Result, one more attempt': resultPage(
    halfRight(failed()),
    standing({ state: 'may-start', left: 1 }),
    zone,
  ),
  'Result, during the pause': resultPage(halfRight(failed()), standing(wait), zone),
  'Result, failed by one answer': resultPage(halfRight(fatal()), standing(remedial), zone),
  'Result, explained later': resultPage(
    { ...halfRight(failed()), version: version(strict) },
    standing(free, [], strict),
    zone,
  ),
  'Result, being marked': resultPage(
    halfRight(attempt('read', { submittedAt: now })),
    standing({ state: 'marking' }),
    zone,
  ),
});
