import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { notice, type NoticeView } from '../../shared/ui/notice';
import { pageHead, type PageHeadInput } from '../../shared/ui/page-head';
import { paragraphs, talk, type TalkView } from '../../shared/ui/talk';
import { picturesView } from '../pictures.view';
import type { Question } from '../attempts/sitting';
import type { Answer } from '../question-types/question-type';
import type { FreeText } from '../question-types/free-text';
import { conversationOf } from '../question-types/scenario/conversation';
import { toldLines } from '../question-types/scenario/lines';
import { openPoints } from '../question-types/scenario/points';
import type { Scenario } from '../question-types/scenario/scenario';
import { when } from '../wording';
import type { Talk } from './talking-points.service';

/** What a supervisor talks over with a trainee: every conversation and text of a submitted attempt. */
export const talkingPointsPage = (one: Talk, timeZone: string) =>
  shown(one, {
    title: t('quizzes.talkingPoints.of', { name: one.trainee.name }),
    lead: submitted(one, timeZone),
    crumbs: [{ label: t('quizzes.talkingPoints.title'), path: '/supervision/talking-points' }],
  });

/** The same for the trainee: nothing is said about them that they cannot read. */
export const ownTalkingPointsPage = (one: Talk, timeZone: string) =>
  shown(one, {
    title: t('quizzes.talkingPoints.own'),
    lead: `${submitted(one, timeZone)} ${t('quizzes.talkingPoints.ownLead')}`,
    crumbs: [{ label: one.sitting.version.title, path: `/attempts/${one.sitting.attempt.id}` }],
  });

function submitted({ sitting: { attempt, version }, now }: Talk, timeZone: string): string {
  const at = attempt.submittedAt ?? attempt.startedAt;
  return t('quizzes.talkingPoints.submittedAt', { quiz: version.title, time: when(at, { timeZone, now }) });
}

function shown({ sitting, trainee }: Talk, head: PageHeadInput) {
  const points = sitting.questions.flatMap((question) => pointOf(question, trainee.name));
  return page('quizzes/talking-points/talking-points', {
    title: head.title,
    head: pageHead(head),
    points,
    empty: points.length > 0 ? null : emptyState({ title: t('quizzes.talkingPoints.nothing') }),
  });
}

/** A conversation (`talk`) or a text (`written`), and what to begin with. */
type Point = {
  heading: string;
  prompt: string;
  pictures: ReturnType<typeof picturesView>;
  setting: string | null;
  critical: NoticeView[];
  cues: string[];
  talk: TalkView | null;
  written: string[] | null;
};

function pointOf({ number, item, answer }: Question, name: string): Point[] {
  if (item.type === 'branching-scenario') return [conversationPoint(number, item, answer, name)];
  return item.type === 'free-text' ? [textPoint(number, item, answer)] : [];
}

const common = (number: number, item: Scenario | FreeText) => ({
  heading: t('quizzes.question.numbered', { number }),
  prompt: item.prompt,
  pictures: picturesView(item),
});

function conversationPoint(number: number, item: Scenario, answer: Answer, name: string): Point {
  const conversation = conversationOf(item, answer);
  const { critical, cues } = openPoints(conversation);
  return {
    ...{ ...common(number, item), setting: item.setting, cues, written: null },
    critical: critical.map(({ choice, why }) =>
      notice({ tone: 'danger', announced: false, title: choice, text: why }),
    ),
    talk: talk(t('quizzes.scenario.with', { who: item.who }), toldLines(item, conversation, { name })),
  };
}

const textPoint = (number: number, item: FreeText, [text = '']: Answer): Point => ({
  ...{ ...common(number, item), setting: null, cues: [], critical: [], talk: null },
  written: paragraphs(text || t('quizzes.talkingPoints.notWritten')),
});
