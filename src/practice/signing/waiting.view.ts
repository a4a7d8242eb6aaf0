import { passwordAgain } from '../../identity';
import { duration, list } from '../../shared/dates';
import type { Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { nameOf } from '../vocabulary/vocabulary';
import { called, type Onlooker } from '../wording';
import { queueAddress, queueSearch, weekInWords } from './queue-search.view';
import type { Queue, QueuedGroup } from './queue.service';
import { queuedEntry } from './queued-entry.view';
import { statementOf } from './statement';

const path = '/practice-entries/waiting';

/** What was ticked and typed and why it is shown again, and whether signing asks for the password. */
export type Trying = { refused?: Refused; ticked?: readonly string[]; typed?: Typed; asksPassword?: boolean };

/**
 * What waits for a supervisor, by trainee and week: each entry in full, a box to tick it with, a place for a question
 * instead, and the statement under which all are signed.
 */
export function waitingPage(queue: Queue, signer: { name: string }, onlooker: Onlooker, trying: Trying = {}) {
  const { groups, waiting, wish, next } = queue;
  const { search, trainee, week, kind } = wish;
  return page(
    'practice/waiting',
    {
      title: t('practice.waiting.title'),
      head: pageHead({
        title: t('practice.waiting.title'),
        lead: waiting.length > 0 ? t('practice.waiting.lead') : null,
        places: [{ label: t('practice.absence.title'), path: '/absences' }],
      }),
      search: waiting.length > 1 ? queueSearch(queue) : null,
      empty: groups.length > 0 ? null : empty(queue),
      ...tried(trying),
      groups: groups.map((group) => groupOf(group, queue, onlooker, trying)),
      wish: Object.entries(wish).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
      statements: statementsOf(queue, signer, onlooker),
      sign: button({ label: t('practice.waiting.decide'), icon: 'signature' }),
      pager: pager({ next: next ? queueAddress({ search, trainee, week, kind, after: next }) : null }),
    },
    { status: trying.refused?.status ?? 200 },
  );
}

function tried({ refused, asksPassword = false }: Trying) {
  const error = refused?.error ?? refused?.errors['password'];
  return {
    problem: error ? notice({ tone: 'danger', text: error }) : null,
    password: asksPassword ? passwordAgain(refused?.errors['password']) : null,
  };
}

/** What is declared of one's own entries and, for each who is away, of theirs. */
function statementsOf(
  { away, people }: Queue,
  { name }: { name: string },
  { organisationName }: Onlooker,
): string[] {
  const standingIn = away.map((id) => called(people, id));
  return [null, ...standingIn].map((standingInFor) => statementOf({ name, organisationName, standingInFor }));
}

function groupOf(group: QueuedGroup, queue: Queue, onlooker: Onlooker, trying: Trying) {
  const { traineeId, week, entries, minutes, kinds, items } = group;
  const { activityKinds } = queue.vocabulary;
  const sums = kinds.map((kind) =>
    t('practice.waiting.ofKind', {
      kind: nameOf(activityKinds, kind.activityKind),
      time: duration(kind.minutes),
    }),
  );
  const name = called(queue.people, traineeId);
  const all = queueAddress({ trainee: traineeId, week, all: 'yes' });
  return {
    id: `group-${traineeId}-${week}`,
    title: t('practice.waiting.group', { name, week: weekInWords(week) }),
    sum: t('practice.waiting.sum', { count: entries, time: duration(minutes), kinds: list(sums) }),
    all:
      queue.wish.all || entries < 2
        ? null
        : { path: all, label: t('practice.waiting.signAll', { count: entries }), name },
    cut: items.length < entries ? t('practice.waiting.cut', { shown: items.length, count: entries }) : null,
    entries: items.map((item) => queuedEntry(item, queue, onlooker, trying)),
  };
}

const empty = ({ waiting }: Queue) =>
  waiting.length === 0
    ? emptyState({ title: t('practice.waiting.none'), text: t('practice.waiting.noneMore') })
    : emptyState({
        title: t('practice.waiting.noneFound'),
        action: { label: t('practice.waiting.showAll'), href: path, kind: 'secondary' },
      });
