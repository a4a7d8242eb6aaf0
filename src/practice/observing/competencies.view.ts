import type { Person } from '../../organisations';
import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { nameOf } from '../vocabulary/vocabulary';
import { called } from '../wording';
import { levelWord } from './levels';
import type { CompetencyList } from './observation-reading.service';

/** What was seen of a trainee, competency by competency, with its days. Nothing is added up and nobody is compared. */
export function competenciesPage(list: CompetencyList, viewerId: string) {
  const { trainee, part } = list;
  const own = trainee.id === viewerId;
  const title = own
    ? t('practice.observing.competencies')
    : t('practice.observing.competenciesOf', { name: trainee.name });
  const path = own ? '/competencies?' : `/competencies?trainee=${trainee.id}&`;
  return page('practice/competencies', {
    title,
    head: pageHead({
      title,
      lead: own ? t('practice.observing.competenciesLead') : t('practice.observing.competenciesOfLead'),
      crumbs: own
        ? [{ label: t('practice.entries.title'), path: '/practice-entries' }]
        : [{ label: t('practice.observing.competencies'), path: '/competencies' }],
    }),
    empty: part.items.length > 0 ? null : nothing(own),
    competencies: competenciesIn(list).map((key) => levelsOf(key, list)),
    pager: pager({ next: part.next ? `${path}after=${encodeURIComponent(part.next)}` : null }),
  });
}

const nothing = (own: boolean) =>
  emptyState({
    title: t('practice.observing.none'),
    text: own ? t('practice.observing.noneTrainee') : t('practice.observing.noneSupervisor'),
  });

/** In the organisation's order, those that were looked at. */
function competenciesIn({ part, vocabulary }: CompetencyList): string[] {
  const seen = new Set(part.items.flatMap(({ levels }) => Object.keys(levels)));
  const known = vocabulary.competencies.map(({ key }) => key).filter((key) => seen.has(key));
  return [...known, ...[...seen].filter((key) => !known.includes(key))];
}

function levelsOf(key: string, { part, people, vocabulary }: CompetencyList) {
  return table({
    caption: nameOf(vocabulary.competencies, key),
    columns: [
      t('practice.sessions.columns.day'),
      t('practice.observing.level'),
      t('practice.observing.seenBy'),
    ],
    rows: part.items.flatMap(({ id, day: on, observerId, levels }) => {
      const level = levels[key];
      if (!level) return [];
      const link = { text: day(on), href: `/observations/${id}` };
      return [{ cells: [link, levelWord(level), called(people, observerId)] }];
    }),
  });
}

/** Those whom a supervisor supervises, each leading to what was seen of them. */
export const traineesPage = (trainees: readonly Pick<Person, 'id' | 'name'>[]) =>
  page('practice/competency-trainees', {
    title: t('practice.observing.competencies'),
    head: pageHead({
      title: t('practice.observing.competencies'),
      lead: t('practice.observing.traineesLead'),
      crumbs: [{ label: t('practice.sessions.title'), path: '/supervision-sessions' }],
    }),
    empty:
      trainees.length > 0
        ? null
        : emptyState({
            title: t('practice.observing.noTrainees'),
            text: t('practice.observing.noTraineesMore'),
          }),
    trainees: table({
      caption: t('practice.observing.trainees'),
      hideCaption: true,
      columns: [t('practice.session.trainee')],
      rows: trainees.map(({ id, name }) => ({
        cells: [{ text: name, href: `/competencies?trainee=${id}` }],
      })),
    }),
  });
