import { answer, type RejectedForm } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { percent } from '../wording';
import type { Result } from './regraded';
import type { Change, Regrading } from './regrading.service';

/** So many are listed; all are counted. */
const LISTED = 100;

/** Whose result changes, and the form that makes it so. */
export function regradingPage(found: Regrading, refused?: RejectedForm) {
  const { version, raised, lowered, cannot } = found;
  const title = t('quizzes.regrading.title');
  const nothing = raised.length + lowered.length === 0;
  return page(
    'quizzes/regrading/regrading',
    {
      title: `${title} · ${version.title}`,
      head: pageHead({
        title,
        lead: t('quizzes.regrading.lead', { version: version.number }),
        crumbs: [{ label: version.title, path: `/authoring/quizzes/${version.quizId}` }],
      }),
      empty: nothing
        ? emptyState({ title: t('quizzes.regrading.nothing'), text: t('quizzes.regrading.nothingMore') })
        : null,
      cannot:
        cannot > 0
          ? notice({ tone: 'info', announced: false, text: t('quizzes.regrading.cannot', { count: cannot }) })
          : null,
      raised: raised.length > 0 ? changes('raised', raised) : null,
      lowered: lowered.length > 0 ? changes('lowered', lowered) : null,
      form: nothing ? null : wish(found, refused),
    },
    { status: refused ? 422 : 200 },
  );
}

const changes = (what: 'raised' | 'lowered', all: Change[]) =>
  table({
    caption: t(`quizzes.regrading.${what}`, { count: all.length }),
    columns: [t('quizzes.regrading.person'), t('quizzes.regrading.before'), t('quizzes.regrading.after')],
    rows: [
      ...all
        .slice(0, LISTED)
        .map(({ name, before, after }) => ({ cells: [name, cell(before), cell(after)] })),
      ...(all.length > LISTED
        ? [{ cells: [t('quizzes.regrading.andMore', { count: all.length - LISTED }), '', ''] }]
        : []),
    ],
  });

const cell = (result: Result) => ({
  text: percent(result.percent),
  tag: result.passed
    ? tag('success', t('quizzes.regrading.passed'))
    : tag('neutral', t('quizzes.regrading.notPassed')),
});

function wish({ version }: Regrading, refused?: RejectedForm) {
  const typed = refused?.typed ?? {};
  return form({
    action: `/authoring/quizzes/${version.quizId}/regrading`,
    hidden: { version: version.number },
    fields: {
      which: choice({
        name: 'which',
        kind: 'one',
        label: t('quizzes.regrading.which'),
        value: [answer(typed, 'which') || 'raise'],
        error: refused?.errors.which ?? null,
        options: [
          { value: 'raise', label: t('quizzes.regrading.raise'), hint: t('quizzes.regrading.raiseHint') },
          { value: 'all', label: t('quizzes.regrading.all'), hint: t('quizzes.regrading.allHint') },
        ],
      }),
      reason: field({
        name: 'reason',
        type: 'textarea',
        label: t('quizzes.regrading.reason'),
        hint: t('quizzes.regrading.reasonHint'),
        value: answer(typed, 'reason'),
        error: refused?.errors.reason ?? null,
      }),
    },
    submit: t('quizzes.regrading.submit'),
    others: [
      { label: t('quizzes.regrading.leave'), href: `/authoring/quizzes/${version.quizId}/statistics` },
    ],
  });
}
