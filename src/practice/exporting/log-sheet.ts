import type { Actor, Person } from '../../organisations';
import { day, duration, moment } from '../../shared/dates';
import { direction, locale, t } from '../../shared/text';
import type { EntryWords } from '../entries/entries.schemas';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { reasonAgainst, type Sum } from '../entries/totals';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { called, counting, roleWord, span, wordsFor } from '../wording';
import type { LedgerHead, PrintedSession, Signature } from './log.queries';
import { altogether, byDomain, byPeriod, bySupervisor, type Total } from './log-totals';
import type { ExportWish } from './period';

/** An entry, or that the signature under it was taken back. */
export type LoggedEntry = Omit<PracticeEntry, 'status'> & Pick<Sum, 'status'>;

/** Everything a printed log is made from. `reflections` are by entry, in clear, and only where they were asked for. */
export type Log = {
  trainee: Pick<Actor, 'name' | 'organisationName' | 'timeZone'>;
  wish: ExportWish;
  madeAt: Date;
  /** By what the organisation closes its practice. */
  closes: 'week' | 'month';
  entries: LoggedEntry[];
  reflections: Map<string, EntryWords['reflection']>;
  signatures: Signature[];
  sessions: PrintedSession[];
  head: LedgerHead | null;
  people: Map<string, Person>;
  vocabulary: Vocabulary;
};

/** A table as it is printed; `ends` are the columns whose figures stand at their end, from 0. */
export type PrintedTable = {
  title: string;
  columns: string[];
  ends: number[];
  rows: string[][];
  none: string;
};

const columns = <K extends string>(keys: readonly K[], word: (key: K) => string): string[] => keys.map(word);

/** The log as its design places it: words only, worded and decided. */
export function logSheet(log: Log) {
  const { code, region } = language();
  return {
    lang: code,
    region,
    dir: direction(),
    paper: log.wish.paper,
    title: t('practice.log.title'),
    lead: t('practice.log.of', { name: log.trainee.name, organisation: log.trainee.organisationName }),
    facts: factsOf(log),
    entries: entriesTable(log),
    reflections: { title: t('practice.log.reflections'), list: reflectionsOf(log) },
    totals: totalsOf(log),
    sessions: sessionsTable(log),
    uncounted: uncountedTable(log),
    ledger: ledgerOf(log),
    signing: signingOf(log),
    foot: t('practice.log.foot', { name: log.trainee.name, time: madeAt(log) }),
    pageOf: t('practice.log.pageOf'),
  };
}
export type LogSheet = ReturnType<typeof logSheet>;

function language(): { code: string; region: string | null } {
  const { language: code, region } = new Intl.Locale(locale());
  return { code, region: region ?? null };
}

const madeAt = ({ madeAt: at, trainee }: Log): string => moment(at, trainee.timeZone);

function factsOf(log: Log): [string, string][] {
  const all = altogether(log.entries);
  return [
    [t('practice.log.facts.name'), log.trainee.name],
    [t('practice.log.facts.organisation'), log.trainee.organisationName],
    [t('practice.log.facts.period'), periodOf(log)],
    [
      t('practice.log.facts.madeAt'),
      t('practice.log.zone', { time: madeAt(log), zone: log.trainee.timeZone }),
    ],
    [t('practice.log.facts.counted'), duration(all.counted)],
    [t('practice.log.facts.waiting'), duration(all.waiting)],
    [t('practice.log.facts.notCounted'), duration(all.notCounted)],
  ];
}

function periodOf({ wish: { period }, entries }: Log): string {
  const from = period.from ?? entries[0]?.day;
  const to = period.to ?? entries.at(-1)?.day;
  if (!from || !to) return t('practice.log.noDays');
  return t('practice.log.fromTo', { from: day(from), to: day(to) });
}

const entryColumns = [
  'day',
  'activity',
  'setting',
  'domains',
  'role',
  'time',
  'supervisor',
  'signed',
] as const;

function entriesTable(log: Log): PrintedTable {
  const signed = new Map(log.signatures.map((one) => [`${one.entryId}.${one.entryVersion}`, one]));
  return {
    title: t('practice.log.entries'),
    columns: columns(entryColumns, (key) => t(`practice.log.columns.${key}`)),
    ends: [5],
    rows: log.entries.map((entry) => entryRow(entry, signed.get(`${entry.id}.${entry.version}`), log)),
    none: t('practice.log.none'),
  };
}

function entryRow(entry: LoggedEntry, signature: Signature | undefined, log: Log): string[] {
  const { activityKind, setting, domain } = wordsFor(entry, log.vocabulary);
  return [
    entry.startsAt ? `${day(entry.day)}\n${span(entry.startsAt, entry.minutes)}` : day(entry.day),
    activityKind,
    setting,
    domain,
    entry.role ? roleWord(entry.role) : '',
    duration(entry.minutes),
    called(log.people, entry.supervisorId),
    signature && entry.status === 'signed'
      ? t('practice.log.signedBy', {
          name: called(log.people, signature.signerId),
          time: moment(signature.signedAt, log.trainee.timeZone),
        })
      : t(`practice.status.${entry.status}`),
  ];
}

const reflectionsOf = ({ entries, reflections }: Log): { title: string; text: string }[] =>
  entries.flatMap((entry) => {
    const text = reflections.get(entry.id);
    return text ? [{ title: t('practice.entry.title', { day: day(entry.day) }), text }] : [];
  });

function totalsOf(log: Log): PrintedTable[] {
  const table = (
    key: 'domain' | 'week' | 'month' | 'supervisor',
    totals: Total[],
    name: (of: string) => string,
  ): PrintedTable => ({
    title: t(`practice.log.totals.${key}`),
    columns: [
      t(`practice.log.by.${key}`),
      t('practice.totals.counted'),
      t('practice.totals.waiting'),
      t('practice.totals.notCounted'),
    ],
    ends: [1, 2, 3],
    rows: [
      ...totals.map((total) => [name(total.of), ...figures(total)]),
      [t('practice.totals.all'), ...figures(altogether(log.entries))],
    ],
    none: '',
  });
  if (log.entries.length === 0) return [];
  const { domains } = log.vocabulary;
  return [
    table('domain', byDomain(log.entries), (of) => domains.find(({ key }) => key === of)?.name ?? of),
    table(log.closes, byPeriod(log.entries, log.closes), (of) => periodName(of, log.closes)),
    table('supervisor', bySupervisor(log.entries), (of) => called(log.people, of)),
  ];
}

const figures = ({ counted, waiting, notCounted }: Total): string[] =>
  [counted, waiting, notCounted].map(duration);

const periodName = (first: string, period: 'week' | 'month'): string =>
  period === 'week' ? t('practice.log.weekOf', { day: day(first) }) : day(first).replace(/^1 /, '');

function sessionsTable({ sessions, people }: Log): PrintedTable {
  return {
    title: t('practice.log.sessions'),
    columns: columns(['day', 'how', 'time', 'supervisor', 'status'] as const, (key) =>
      t(`practice.log.sessionColumns.${key}`),
    ),
    ends: [2],
    rows: sessions.map((session) => [
      day(session.day),
      [
        session.format === 'group'
          ? t('practice.sessions.group', { count: session.groupSize ?? 2 })
          : t('practice.sessions.individual'),
        t(`practice.sessions.${session.place}`),
      ].join(' · '),
      duration(session.minutes),
      called(people, session.supervisorId),
      t(`practice.sessionStatus.${session.status}`),
    ]),
    none: t('practice.log.noSessions'),
  };
}

function uncountedTable({ entries, vocabulary }: Log): PrintedTable {
  return {
    title: t('practice.log.uncounted'),
    columns: columns(['day', 'activity', 'time', 'reason'] as const, (key) =>
      t(`practice.log.columns.${key}`),
    ),
    ends: [2],
    rows: entries
      .filter((entry) => reasonAgainst(entry))
      .map((entry) => [
        day(entry.day),
        wordsFor(entry, vocabulary).activityKind,
        duration(entry.minutes),
        counting(entry),
      ]),
    none: t('practice.log.allCount'),
  };
}

function ledgerOf({ head }: Log): { title: string; text: string; facts: [string, string][] } {
  const title = t('practice.log.ledger');
  if (!head) return { title, text: t('practice.log.noLedger'), facts: [] };
  return {
    title,
    text: t('practice.log.ledgerLead'),
    facts: [
      [t('practice.log.facts.sequence'), String(head.sequence)],
      [t('practice.log.facts.hash'), head.hash],
      [t('practice.log.facts.key'), head.keyId ?? t('practice.log.notCountersigned')],
    ],
  };
}

/** A line for the trainee and one for each supervisor whom entries name. */
function signingOf({ trainee, entries, people }: Log) {
  const supervisors = [...new Set(entries.map(({ supervisorId }) => supervisorId))];
  const line = (name: string, as: string) => ({
    name,
    as,
    signature: t('practice.log.signature'),
    date: t('practice.log.date'),
  });
  return {
    title: t('practice.log.signing'),
    text: t('practice.log.signingLead'),
    lines: [
      line(trainee.name, t('practice.log.asTrainee')),
      ...supervisors.map((id) => line(called(people, id), t('practice.log.asSupervisor'))),
    ],
  };
}
