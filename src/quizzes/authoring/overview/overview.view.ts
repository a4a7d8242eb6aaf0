import { day, dayOf, duration, moment } from '../../../shared/dates';
import { type Actor, opens, type Permission } from '../../../organisations';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import type { ButtonInput } from '../../../shared/ui/button';
import { button } from '../../../shared/ui/button';
import { dialogue } from '../../../shared/ui/dialogue';
import { facts } from '../../../shared/ui/facts';
import { notice, type NoticeView } from '../../../shared/ui/notice';
import { pageHead } from '../../../shared/ui/page-head';
import { tabs } from '../../../shared/ui/tabs';
import type { Quiz } from '../../quiz.entity';
import { objectiveWords, percent } from '../../wording';
import type { Draft } from '../drafts/draft';
import { stateTag } from '../listing/quiz-list.view';
import { authoring } from '../paths';
import { bankView, type Part } from './bank.view';
import { faultLinks } from './faults.view';
import type { Overview } from './overview.service';

/** Who looks at a quiz. */
export type Reader = Pick<Actor, 'timeZone' | 'roles'>;

/** A quiz for those who write it: its rules, its questions, and what keeps it from being published. */
export function overviewPage(overview: Overview, part: Part, { timeZone, roles }: Reader) {
  const { quiz, draft, document } = overview;
  return page('quizzes/authoring/quiz', {
    title: document.title,
    head: pageHead({
      title: document.title,
      crumbs: [{ label: t('quizzes.authoring.list.title'), path: authoring.list }],
      tag: stateTag({ ...quiz, draftAt: draft?.changedAt ?? null }),
      action: draft
        ? { label: t('quizzes.authoring.publish.open'), href: authoring.publication(quiz.id), icon: 'send' }
        : null,
      others: retiring(overview.quiz),
    }),
    tabs: placesOf(quiz, roles),
    state: state(overview, timeZone),
    faults: faultLinks(quiz.id, document, overview.faults),
    rules: rules(document, timeZone),
    editRules: button({
      ...{ label: t('quizzes.authoring.settings.edit'), href: authoring.settings(quiz.id) },
      ...{ kind: 'secondary', small: true, icon: 'pencil' },
    }),
    uses: overview.uses,
    bank: bankView(overview, part),
    discard: draft ? discarding(quiz.id, quiz.version > 0) : null,
  });
}

/** Taking a quiz out of use, and back; one that was never published is in no use. */
function retiring({ id, version, retiredAt }: Quiz): ButtonInput[] {
  if (version === 0) return [];
  return retiredAt
    ? [
        {
          ...{ label: t('quizzes.authoring.retirement.reopen'), icon: 'undo-2' },
          action: `${authoring.retirement(id)}/end`,
        },
      ]
    : [
        {
          ...{ label: t('quizzes.authoring.retirement.retire'), icon: 'archive' },
          action: authoring.retirement(id),
        },
      ];
}

/** Everything else about this quiz that its reader may see. */
function placesOf({ id, version }: Quiz, roles: Actor['roles']) {
  const published: { permission: Permission; label: string; path: string }[] = [
    ...[
      { label: t('quizzes.authoring.overview.statistics'), path: authoring.statistics(id) },
      { label: t('quizzes.authoring.overview.regrading'), path: authoring.regrading(id) },
    ].map((one) => ({ permission: 'course.author' as const, ...one })),
    {
      permission: 'accommodation.manage',
      ...{ label: t('quizzes.authoring.overview.accommodations'), path: authoring.accommodations(id) },
    },
    {
      permission: 'quiz.take',
      ...{ label: t('quizzes.authoring.overview.taken'), path: authoring.taken(id) },
    },
  ];
  return tabs(t('quizzes.authoring.overview.tabs'), [
    { label: t('quizzes.authoring.overview.write'), path: authoring.quiz(id), current: true },
    { label: t('quizzes.authoring.overview.imports'), path: authoring.imports(id) },
    ...(version === 0 ? [] : published.filter(({ permission }) => opens(roles, permission))),
  ]);
}

function state({ draft, draftBy, faults, published }: Overview, timeZone: string): NoticeView | null {
  if (!draft) return null;
  const params = { name: draftBy, day: day(dayOf(draft.changedAt, timeZone)) };
  const by = published ? 'quizzes.authoring.overview.draftBy' : 'quizzes.authoring.overview.draftByNew';
  const overtaken = published && published.number !== draft.baseVersion;
  const more = [t(by, params), ...(overtaken ? [t('quizzes.authoring.publish.overtaken')] : [])];
  return faults.length === 0
    ? notice({ tone: 'success', text: t('quizzes.authoring.overview.ready'), more, announced: false })
    : notice({
        ...{ tone: 'attention', more, announced: false },
        text: t('quizzes.authoring.overview.faults', { count: faults.length }),
      });
}

function rules(document: Draft, timeZone: string) {
  const { draw, blueprint, passPercent, attempts, pauseHours, minutes, sitBy, feedback, remedial } = document;
  const none = t('quizzes.authoring.overview.none');
  const fact = (name: string, value: string) => ({ label: name, value });
  return facts([
    fact(
      t('quizzes.authoring.settings.draw'),
      blueprint?.map((one) => `${objectiveWords(one.objective)}: ${one.draw}`).join(', ') ??
        String(draw ?? none),
    ),
    fact(t('quizzes.authoring.settings.passPercent'), percent(passPercent)),
    fact(t('quizzes.authoring.settings.attempts'), String(attempts)),
    fact(t('quizzes.authoring.settings.pauseHours'), duration(pauseHours * 60)),
    fact(t('quizzes.authoring.settings.minutes'), minutes ? duration(minutes) : none),
    fact(t('quizzes.authoring.settings.sitBy'), sitBy ? moment(new Date(sitBy), timeZone) : none),
    fact(
      t('quizzes.authoring.settings.feedback'),
      t(`quizzes.authoring.settings.feedbackTimes.${feedback ?? 'submission'}`),
    ),
    fact(
      t('quizzes.authoring.settings.remedialLesson'),
      remedial
        ? t('quizzes.authoring.overview.remedial', { count: remedial.after, lesson: remedial.lesson })
        : none,
    ),
  ]);
}

const discarding = (id: string, published: boolean) =>
  dialogue({
    id: 'discard',
    opener: { label: t('quizzes.authoring.discard.open'), kind: 'quiet', icon: 'trash-2' },
    title: t('quizzes.authoring.discard.title'),
    text: t(published ? 'quizzes.authoring.discard.text' : 'quizzes.authoring.discard.textNew'),
    confirm: {
      label: t('quizzes.authoring.discard.confirm'),
      kind: 'danger',
      action: `${authoring.draft(id)}/removal`,
    },
    cancel: t('quizzes.authoring.discard.cancel'),
  });
