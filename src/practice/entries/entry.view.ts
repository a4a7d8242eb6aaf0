import { day, duration, moment, relative } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { type FactInput, facts } from '../../shared/ui/facts';
import { pageHead } from '../../shared/ui/page-head';
import { signerNotice } from '../assigning/who-signs.view';
import { afterwards, amendment, leadsOn, standing } from '../amending/amending.view';
import { decision, type Deciding } from '../signing/decision.view';
import { signature } from '../signing/signature.view';
import { hasUnknownScript } from '../guard/sight';
import { kindWord } from '../guard/wording';
import {
  called,
  competenciesOf,
  counting,
  entryTag,
  type Onlooker,
  paragraphs,
  roleAndPay,
  span,
  wordsFor,
} from '../wording';
import { entryActions } from './entry-actions';
import { isTakenBack } from '../linked/repudiated';
import type { OpenedEntry } from './entry-reading.service';
import { history } from './history.view';

/** An entry as its author or its supervisor sees it, with what they may do. `deciding` is what they tried before. */
export function entryPage(opened: OpenedEntry, onlooker: Onlooker, deciding: Deciding = {}) {
  const { entry, reflection } = opened;
  const own = onlooker.personId === entry.traineeId;
  const title = t('practice.entry.title', { day: day(entry.day) });
  const waits = !own && entry.status === 'submitted';
  return page(
    'practice/entry',
    {
      title,
      head: pageHead({
        title,
        tag: entryTag(entry.status),
        crumbs: [own ? here('/practice-entries') : here('/practice-entries/waiting')],
        ...actions(opened, onlooker, own),
      }),
      written: own ? { formKey: entry.formKey, version: entry.version } : null,
      state: state(opened, onlooker, own),
      signer: own ? signerNotice(opened.signer) : null,
      facts: facts([...factsOf(opened), ...observations(opened)]),
      reflection: paragraphs(reflection),
      sight: reflection && hasUnknownScript(reflection) ? t('practice.guard.unknownScript') : null,
      kept: opened.kept.map(({ quote, kind, why }) =>
        t('practice.guard.kept', { word: quote, kind: kindWord(kind), why }),
      ),
      decision: waits ? decision(opened, onlooker, deciding) : null,
      signature: signature(opened, onlooker),
      afterwards: afterwards(opened, onlooker, deciding),
      amendment: amendment(opened, onlooker, factsOf),
      history: history(opened, onlooker),
    },
    { status: deciding.refused?.status ?? 200 },
  );
}

function actions(opened: OpenedEntry, onlooker: Onlooker, own: boolean) {
  const { entry, people, amending } = opened;
  const leads = leadsOn(opened, onlooker);
  if (!own) return { others: [...observing(entry, onlooker), ...leads] };
  const { action, others } = entryActions(entry, called(people, entry.supervisorId), amending.after !== null);
  return { action, others: [...others, ...leads] };
}

/** What its supervisor may do beside signing: write down what they saw. */
const observing = ({ id, status, supervisorId }: OpenedEntry['entry'], { personId }: Onlooker) =>
  supervisorId === personId && (status === 'submitted' || status === 'signed')
    ? [{ label: t('practice.observing.record'), href: `/observations/new?entryId=${id}`, icon: 'eye' }]
    : [];

/** What was seen of it, for those who can read that. */
const observations = ({ observations: seen, people }: OpenedEntry): FactInput[] =>
  seen.map(({ id, observerId }) => ({
    label: t('practice.facts.observation'),
    value: {
      text: t('practice.observing.onEntry', { name: called(people, observerId) }),
      href: `/observations/${id}`,
    },
  }));

const here = (path: '/practice-entries' | '/practice-entries/waiting') => ({
  label: path === '/practice-entries' ? t('practice.entries.title') : t('practice.waiting.title'),
  path,
});

function state(opened: OpenedEntry, onlooker: Onlooker, own: boolean) {
  const { entry, questions, people } = opened;
  const { timeZone, now } = onlooker;
  if (entry.signedAt) return standing(opened, onlooker);
  const question = questions.at(-1);
  if (entry.status === 'returned' && question) {
    const more = own ? t('practice.entry.returnedMore') : t('practice.entry.waitingForAnswer');
    const title = t('practice.entry.returned', { name: called(people, question.supervisorId) });
    return notice({ tone: 'attention', title, text: question.question, more: [more], announced: false });
  }
  if (!own) return null;
  if (entry.status === 'draft')
    return notice({ tone: 'info', text: t('practice.entry.draft'), announced: false });
  const sent = entry.submittedAt ?? entry.changedAt;
  const time = `${moment(sent, timeZone)} (${relative(sent, now)})`;
  const name = called(people, entry.supervisorId);
  return notice({ tone: 'info', text: t('practice.entry.submitted', { name, time }), announced: false });
}

/** What an entry says, fact by fact. */
export function factsOf({
  entry,
  people,
  vocabulary,
  repudiation,
}: Pick<OpenedEntry, 'entry' | 'people' | 'vocabulary'> &
  Partial<Pick<OpenedEntry, 'repudiation'>>): FactInput[] {
  const words = wordsFor(entry, vocabulary);
  return [
    { label: t('practice.facts.trainee'), value: called(people, entry.traineeId) },
    { label: t('practice.facts.supervisor'), value: called(people, entry.supervisorId) },
    { label: t('practice.facts.duration'), value: timeOf(entry) },
    { label: t('practice.facts.activityKind'), value: words.activityKind },
    { label: t('practice.facts.setting'), value: words.setting },
    { label: t('practice.facts.domain'), value: words.domain },
    ...optional('role', roleAndPay(entry)),
    ...optional('competencies', competenciesOf(entry, vocabulary) || null),
    {
      label: t('practice.facts.observed'),
      value: entry.observed ? t('practice.facts.observedYes') : t('practice.facts.observedNo'),
    },
    {
      label: t('practice.facts.counting'),
      value: counting(isTakenBack(repudiation) ? { ...entry, status: 'repudiated' } : entry),
    },
  ];
}

const optional = (name: 'role' | 'competencies', value: string | null): FactInput[] =>
  value === null ? [] : [{ label: t(`practice.facts.${name}`), value }];

const timeOf = ({ startsAt, minutes }: OpenedEntry['entry']): FactInput['value'] => ({
  text: duration(minutes),
  more: startsAt ? span(startsAt, minutes) : null,
});
