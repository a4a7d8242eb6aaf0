import { passwordAgain } from '../../identity';
import { day, duration, relative } from '../../shared/dates';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { called, competenciesOf, type Onlooker, paragraphs, roleAndPay, span, wordsFor } from '../wording';
import type { Queue, QueuedEntry } from './queue.service';
import { statementOf } from './statement';

const path = '/practice-entries/waiting';

/** What was ticked and why it is shown again, and whether signing asks for the password. */
export type Trying = { refused?: Refused; ticked?: readonly string[]; asksPassword?: boolean };

/** What waits for a supervisor: each entry in full, a box to tick it with, and the statement under which all are signed. */
export function waitingPage(queue: Queue, signer: { name: string }, onlooker: Onlooker, trying: Trying = {}) {
  const { part, waiting, wish } = queue;
  return page(
    'practice/waiting',
    {
      title: t('practice.waiting.title'),
      head: pageHead({
        title: t('practice.waiting.title'),
        lead: waiting.length > 0 ? t('practice.waiting.lead') : null,
        others: [{ label: t('practice.absence.title'), href: '/absences' }],
      }),
      search: waiting.length > 1 ? search(queue) : null,
      empty: part.items.length > 0 ? null : empty(queue),
      ...tried(trying),
      entries: part.items.map((item) => queued(item, queue, onlooker, trying)),
      wish: Object.entries(wish).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
      statements: statementsOf(queue, signer, onlooker),
      sign: button({ label: t('practice.waiting.signTicked'), icon: 'signature' }),
      pager: pager({ next: part.next ? address({ ...wish, after: part.next }) : null }),
    },
    { status: trying.refused?.status ?? 200 },
  );
}

function tried({ refused, asksPassword = false }: Trying) {
  const error = refused?.error ?? refused?.errors.password;
  return {
    problem: error ? notice({ tone: 'danger', text: error }) : null,
    password: asksPassword ? passwordAgain(refused?.errors.password) : null,
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

function queued(
  { entry, reflection }: QueuedEntry,
  { people, vocabulary, away }: Queue,
  { now }: Onlooker,
  { ticked = [] }: Trying,
) {
  const name = called(people, entry.traineeId);
  const time = duration(entry.minutes);
  const value = `${entry.id}.${entry.version}`;
  return {
    id: `entry-${entry.id}`,
    value,
    ticked: ticked.includes(value),
    title: t('practice.waiting.tick', { name, day: day(entry.day), time }),
    what: what(entry, vocabulary),
    away: away.includes(entry.supervisorId)
      ? t('practice.waiting.for', { name: called(people, entry.supervisorId) })
      : null,
    sent: t('practice.waiting.sentAt', { relative: relative(entry.submittedAt ?? entry.changedAt, now) }),
    reflection: paragraphs(reflection),
    path: `/practice-entries/${entry.id}`,
  };
}

function what(entry: QueuedEntry['entry'], vocabulary: Vocabulary): string {
  const { activityKind, domain, setting } = wordsFor(entry, vocabulary);
  return [
    entry.startsAt && span(entry.startsAt, entry.minutes),
    activityKind,
    domain,
    setting,
    roleAndPay(entry),
    entry.observed && t('practice.waiting.observed'),
    competenciesOf(entry, vocabulary),
  ]
    .filter(Boolean)
    .join(' · ');
}

const search = ({ wish, waiting, people }: Queue) =>
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
        list: waiting.map(({ traineeId }) => called(people, traineeId)).sort(),
      }),
    },
    submit: { label: t('practice.waiting.searchAction'), kind: 'secondary' },
  });

const empty = ({ waiting }: Queue) =>
  waiting.length === 0
    ? emptyState({ title: t('practice.waiting.none'), text: t('practice.waiting.noneMore') })
    : emptyState({
        title: t('practice.waiting.noneFound'),
        action: { label: t('practice.waiting.showAll'), href: path, kind: 'secondary' },
      });

function address(wish: Queue['wish']): string {
  const given = Object.entries(wish).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  return `${path}?${new URLSearchParams(given).toString()}`;
}
