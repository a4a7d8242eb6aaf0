import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { notice } from '../../shared/ui/notice';
import type { Standing } from '../rules/assess';
import { standingView } from './standing.view';
import { sentence } from './wording';

export type OwnPath = {
  title: string;
  summary: string;
  startedOn: string;
  standing: Standing;
  awardedOn: string | null;
};

/** *Your path*: what each programme asks, how far one has come, and what comes next. */
export const pathPage = (paths: OwnPath[]) =>
  page('programmes/path', {
    title: t('programmes.path.title'),
    head: pageHead({ title: t('programmes.path.title'), lead: lead(paths), action: nextAction(paths) }),
    empty:
      paths.length === 0
        ? emptyState({ title: t('programmes.path.none'), text: t('programmes.path.noneMore') })
        : null,
    paths: paths.map(pathView),
  });

const lead = ([first]: OwnPath[]): string | null =>
  first && !first.awardedOn
    ? t('programmes.path.lead', { settled: first.standing.settled, total: first.standing.total })
    : null;

const nextAction = (paths: OwnPath[]) => {
  const next = paths.find(({ awardedOn }) => !awardedOn)?.standing.next;
  return next?.path ? { label: sentence(next.words), href: next.path } : null;
};

const pathView = ({ title, summary, startedOn, standing, awardedOn }: OwnPath) => ({
  title,
  summary,
  startedOn: t('programmes.path.startedOn', { day: day(startedOn) }),
  awarded: awardedOn
    ? notice({
        tone: 'success',
        text: t('programmes.path.awarded', { day: day(awardedOn) }),
        announced: false,
        action: { label: t('programmes.path.seeCertificate'), href: '/certificates' },
      })
    : null,
  earliest:
    !awardedOn && standing.earliest && standing.earliest > standing.on
      ? t('programmes.path.earliest', { day: day(standing.earliest) })
      : null,
  standing: standingView(
    standing,
    t('programmes.path.drawing', { title, settled: standing.settled, total: standing.total }),
    { own: true },
  ),
});
