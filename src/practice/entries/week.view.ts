import { day, duration, list, shortDay } from '../../shared/dates';
import { t } from '../../shared/text';
import { bars } from '../../shared/ui/bars';
import { button } from '../../shared/ui/button';
import { allOf, type DaySum, type Standing, standingOf, type Week } from './week';

/** A week and what was done in it. */
export type WeekAtAGlance = Week & { sums: DaySum[] };

const address = (monday: string): string => `/practice-entries?week=${monday}`;

/** A week at a glance: how long on each day, and how that stands. */
export function weekView({ days, isThis, previous, next, sums }: WeekAtAGlance) {
  const [monday = '', ...others] = days;
  const standings = days.map((one) => standingOf(sums.filter((sum) => sum.day === one)));
  const longest = Math.max(1, ...standings.map(allOf));
  const title = isThis ? t('practice.week.this') : t('practice.week.of', { day: day(monday) });
  const whole = standingOf(sums);
  return {
    title,
    sum: summary(whole),
    days: bars({
      caption: t('practice.week.caption', { from: day(monday), to: day(others.at(-1) ?? monday) }),
      columns: [t('practice.entries.columns.day'), t('practice.entries.columns.time')],
      compact: true,
      rows: standings.map((standing, at) => bar(days[at] ?? '', standing, longest)),
    }),
    links: [
      ...(previous ? [turn(t('practice.week.previous'), previous, 'arrow-left')] : []),
      ...(next ? [turn(t('practice.week.next'), next, 'arrow-right')] : []),
    ],
  };
}

const turn = (label: string, monday: string, icon: string) =>
  button({ label, icon, kind: 'quiet', href: address(monday) });

function summary(whole: Standing): string {
  const [only, ...more] = parts(whole);
  if (!only) return t('practice.week.nothing');
  if (more.length === 0) return t('practice.week.one', { part: only });
  return t('practice.week.sum', { time: duration(allOf(whole)), parts: list([only, ...more]) });
}

/** What counts is drawn solid, the rest paler; the words say which is which. */
function bar(iso: string, standing: Standing, longest: number) {
  const all = allOf(standing);
  const said = parts(standing);
  return {
    label: shortDay(iso),
    fraction: standing.counted / longest,
    beyond: all / longest,
    text: said.length === 1 ? said.join() : duration(all),
    more: said.length > 1 ? list(said) : null,
  };
}

const parts = (standing: Standing): string[] =>
  (['counted', 'waiting', 'notCounted'] as const).flatMap((part) =>
    standing[part] > 0 ? [t(`practice.week.${part}`, { time: duration(standing[part]) })] : [],
  );
