import { day } from '../../shared/dates';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { nameOf } from '../vocabulary/vocabulary';
import { called } from '../wording';
import { endOf } from './queue-groups';
import type { Queue } from './queue.service';

const path = '/practice-entries/waiting';

/** A week in words: its number and its days. */
export function weekInWords(week: string): string {
  const { sunday, number } = endOf(week);
  return t('practice.waiting.week', { number, from: day(week), to: day(sunday) });
}

/** Where a part of the queue is. */
export function queueAddress(wish: Partial<Queue['wish']>): string {
  const given = Object.entries(wish).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  return `${path}?${new URLSearchParams(given).toString()}`;
}

/** Finds what waits by name, week and kind of activity. */
export const queueSearch = ({ wish, waiting, people, vocabulary }: Queue) =>
  form({
    action: path,
    method: 'get',
    label: t('practice.waiting.searchLabel'),
    fields: {
      search: field({
        name: 'search',
        label: t('practice.waiting.search'),
        type: 'search',
        value: wish.search ?? '',
        required: false,
        autocomplete: 'off',
        width: 'medium',
        list: once(waiting.map(({ traineeId }) => called(people, traineeId))),
      }),
      week: choice({
        name: 'week',
        kind: 'select',
        label: t('practice.waiting.weekLabel'),
        prompt: t('practice.waiting.anyWeek'),
        options: once(waiting.map(({ week }) => week)).map((week) => ({
          value: week,
          label: weekInWords(week),
        })),
        value: wish.week ?? '',
        required: false,
      }),
      kind: choice({
        name: 'kind',
        kind: 'select',
        label: t('practice.waiting.kindLabel'),
        prompt: t('practice.waiting.anyKind'),
        options: once(waiting.map(({ activityKind }) => activityKind)).map((kind) => ({
          value: kind,
          label: nameOf(vocabulary.activityKinds, kind),
        })),
        value: wish.kind ?? '',
        required: false,
      }),
    },
    submit: { label: t('practice.waiting.searchAction'), kind: 'secondary' },
  });

const once = (words: string[]): string[] => [...new Set(words)].sort();
