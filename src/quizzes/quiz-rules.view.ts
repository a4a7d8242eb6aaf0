import { duration } from '../shared/dates';
import { t } from '../shared/text';
import { type Allowance, closingFor, extraMinutes } from './accommodations/allowance';
import type { QuizStanding } from './attempts/standing.service';
import type { QuizVersion } from './quiz-version.entity';
import { pause, percent, type Reader, when } from './wording';

/** How the quiz works, for everybody, in sentences. */
export function rules({ version }: QuizStanding, reader: Reader): string[] {
  const { draw, items, passPercent, minutes, sitBy } = version;
  return [
    t(items.length > draw ? 'quizzes.rules.drawn' : 'quizzes.rules.all', { count: draw }),
    t('quizzes.rules.pass', { percent: percent(passPercent) }),
    ...tries(version),
    minutes === null ? t('quizzes.rules.saved') : t('quizzes.rules.minutes', { duration: duration(minutes) }),
    ...(sitBy ? [t('quizzes.rules.sitBy', { time: when(sitBy, reader) })] : []),
    t(`quizzes.rules.feedback.${version.feedback}`),
  ];
}

const tries = ({ attempts, pauseHours, remedial }: QuizVersion): string[] => [
  pauseHours > 0
    ? t('quizzes.rules.attempts', { count: attempts, pause: pause(pauseHours) })
    : t('quizzes.rules.noPause'),
  ...(remedial ? [t('quizzes.rules.remedial', { count: remedial.after })] : []),
];

/** What of it is otherwise for this person; nothing where it is as for everybody. Never why. */
export function ownRules({ version, allowance }: QuizStanding, reader: Reader): string[] {
  if (!allowance) return [];
  const { extraAttempts, opensAt } = allowance;
  return [
    ...ownTime(version, allowance),
    ...(opensAt ? [t('quizzes.own.opens', { time: when(opensAt, reader) })] : []),
    ...ownClosing(version, allowance, reader),
    ...(extraAttempts > 0 ? [t('quizzes.own.attempts', { count: extraAttempts })] : []),
  ];
}

function ownTime(version: QuizVersion, allowance: Allowance): string[] {
  const extra = extraMinutes(version, allowance);
  if (extra === 0 || version.minutes === null) return [];
  return [t('quizzes.own.minutes', { duration: duration(version.minutes + extra), extra: duration(extra) })];
}

function ownClosing(version: QuizVersion, allowance: Allowance, reader: Reader): string[] {
  const closing = closingFor(version, allowance);
  const moved = closing && closing.getTime() !== version.sitBy?.getTime();
  return moved ? [t('quizzes.own.closes', { time: when(closing, reader) })] : [];
}
