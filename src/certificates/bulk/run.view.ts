import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { progress } from '../../shared/ui/progress';
import { table } from '../../shared/ui/table';
import { tabs } from '../../shared/ui/tabs';
import type { RunShown } from './bulk-reading.service';
import type { ItemListed, RunListed } from './bulk.queries';
import { itemStates, possible, type RunAction, standsStill } from './run-state';
import { aboutWords, itemTag, kindWords, runTag, worked, workedWords } from './run-wording';

type Viewing = { now: Date; timeZone: string };

const pathOf = ({ id }: Pick<RunListed, 'id'>): string => `/certificates/bulk/${id}`;

/** A run as it goes: how far it is, what can be done with it, and what came of each one. */
export const runPage = (shown: RunShown, { now, timeZone }: Viewing) => {
  const { run, items, next, wish } = shown;
  const path = pathOf(run);
  return page('bulk/run', {
    title: kindWords(run.kind),
    /** Asked again every few seconds while it works, by those who have scripts. */
    again: run.state === 'working' ? addressOf(path, wish) : null,
    head: pageHead({
      title: kindWords(run.kind),
      lead: t('certificates.bulk.run.lead', {
        about: aboutWords(run.askedFor),
        person: run.askedByName,
        at: moment(run.askedAt, timeZone),
      }),
      tag: runTag(run.state),
      crumbs: [
        { label: t('certificates.register.title'), path: '/certificates/register' },
        { label: t('certificates.bulk.title'), path: '/certificates/bulk' },
      ],
      ...actions(run, now),
    }),
    said: said(run, now),
    meter: progress({
      label: t('certificates.bulk.run.meter'),
      fraction: run.total > 0 ? worked(run) / run.total : 0,
      text: workedWords(run),
    }),
    look:
      run.state === 'working'
        ? { label: t('certificates.bulk.run.look'), href: addressOf(path, wish) }
        : null,
    views: tabs(
      t('certificates.bulk.run.items'),
      [null, ...itemStates].map((state) => ({
        label: state ? say(`certificates.bulk.items.${state}`) : t('certificates.bulk.run.all'),
        path: state ? `${path}?show=${state}` : path,
        current: (wish.show ?? null) === state,
        count: state ? run[state] : run.total,
      })),
    ),
    items:
      items.length > 0
        ? listed(items, next === null ? null : addressOf(path, { ...wish, after: next }))
        : null,
    empty: items.length > 0 ? null : emptyState({ title: t('certificates.bulk.run.noItems'), text: null }),
  });
};

const addressOf = (path: string, { show, after }: RunShown['wish']): string => {
  const query = new URLSearchParams({
    ...(show ? { show } : {}),
    ...(after ? { after: String(after) } : {}),
  });
  return query.size > 0 ? `${path}?${query.toString()}` : path;
};

/** The main action is what somebody came for: the archive, trying again, going on. */
function actions(run: RunListed, now: Date): { action?: ButtonInput; others: ButtonInput[] } {
  const change = (action: RunAction): ButtonInput => ({
    label: say(`certificates.bulk.actions.${action}`),
    action: `${pathOf(run)}/state`,
    hidden: { action },
    kind: 'secondary',
  });
  const archive: ButtonInput[] =
    run.kind === 'export' && run.state === 'finished'
      ? [{ label: t('certificates.bulk.run.archive'), action: `${pathOf(run)}/archive`, icon: 'download' }]
      : [];
  const [action, ...others] = [...archive, ...possible(run, run, now).map(change)];
  const results: ButtonInput = {
    label: t('certificates.bulk.run.results'),
    href: `${pathOf(run)}/results.csv`,
    icon: 'file-down',
    kind: 'quiet',
  };
  return { ...(action ? { action } : {}), others: [...others, results] };
}

const said = (run: RunListed, now: Date) => {
  if (standsStill(run, now)) return notice({ tone: 'attention', text: t('certificates.bulk.run.still') });
  if (run.state === 'finished' && run.failed > 0)
    return notice({
      tone: 'attention',
      text: t('certificates.bulk.run.someFailed', { count: run.failed }),
      announced: false,
    });
  if (run.state === 'stopped')
    return notice({
      tone: 'info',
      text: t('certificates.bulk.run.stopped', { count: run.waiting }),
      announced: false,
    });
  if (run.state === 'working')
    return notice({ tone: 'info', text: t('certificates.bulk.run.leave'), announced: false });
  return null;
};

const listed = (items: ItemListed[], next: string | null) =>
  table({
    caption: t('certificates.bulk.run.items'),
    hideCaption: true,
    columns: [
      t('certificates.facts.holder'),
      t('certificates.facts.programme'),
      t('certificates.bulk.columns.outcome'),
    ],
    rows: items.map((one) => ({
      cells: [
        {
          text: one.name || one.number,
          href: one.certificateId ? `/certificates/${one.certificateId}` : `/candidacies/${one.subjectId}`,
          more: one.number,
        },
        one.programme ?? '',
        { tag: itemTag(one.state), more: one.because },
      ],
    })),
    pager: pager({ next }),
  });
