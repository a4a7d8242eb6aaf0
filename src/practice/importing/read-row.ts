import type { EntryWords } from '../entries/entries.schemas';
import { entryRoles, type EntryRole, type Share } from '../entries/entry-facts';
import { dayFault, isStretch } from '../past-day';
import { LONGEST_TEXT } from '../practice.schemas';
import { t } from '../../shared/text';
import type { FieldName } from './columns';
import { readDay } from './days';
import type { Row } from './grid';
import { minutesBetween, readLength, readTime } from './lengths';
import { yesOrNo } from './matching';
import { normal } from './normal';
import { evenly, partsOf } from './parts';
import { cellOf, meaningOf, type Plan } from './plan';
import { LEAVE_OUT } from './settings';

/** What is wrong in a row, and in which of its cells. */
export type RowFault = { field: FieldName; detail: string };

/** What a row becomes, or what is wrong with it. */
export type ReadRow = { words: EntryWords; faults: RowFault[] } | { words: null; faults: RowFault[] };

/** Reads one row: each cell that says nothing usable is a fault of its own. */
export function readRow(row: Row, plan: Plan): ReadRow {
  const faults: RowFault[] = [];
  const cell = (field: FieldName) => cellOf(row, plan.columns, field);
  const fault = (field: FieldName, detail: string): null => {
    faults.push({ field, detail });
    return null;
  };
  const read: Reading = { cell, fault, plan };
  const day = dayIn(read);
  const startsAt = timeIn(read, 'start');
  const minutes = minutesIn(read, startsAt);
  const supervisorId = wordIn(read, 'supervisor');
  const activityKind = wordIn(read, 'kind');
  const setting = wordIn(read, 'setting');
  const shares = sharesIn(read, minutes);
  const facts = {
    startsAt,
    role: roleIn(read),
    paid: paidIn(read),
    competencies: competenciesIn(read),
    observed: answerIn(read, 'observed'),
    reflection: reflectionIn(read),
  };
  if (faults.length > 0 || !day || !minutes || !supervisorId || !activityKind || !setting || !shares)
    return { words: null, faults };
  return { words: { day, minutes, supervisorId, activityKind, setting, shares, ...facts }, faults };
}

type Reading = {
  cell: (field: FieldName) => string;
  fault: (field: FieldName, detail: string) => null;
  plan: Plan;
};

function dayIn({ cell, fault, plan }: Reading): string | null {
  const day = readDay(cell('day'), plan.order);
  if (!day) return fault('day', dayDetail(cell('day')));
  const wrong = dayFault(day, plan.today);
  return wrong ? fault('day', t(`practice.errors.day.${wrong}`)) : day;
}

const dayDetail = (text: string): string =>
  text === ''
    ? t('practice.importing.faults.noDay')
    : t('practice.importing.faults.day', { text: shortened(text) });

function timeIn({ cell, fault }: Reading, field: 'start' | 'end'): string | null {
  const text = cell(field);
  if (text === '') return null;
  return readTime(text) ?? fault(field, t('practice.importing.faults.time', { text: shortened(text) }));
}

/** From a length, from hours and minutes, or from start and end, whichever is there first. */
function minutesIn(read: Reading, startsAt: string | null): number | null {
  const { cell, fault } = read;
  const endsAt = timeIn(read, 'end');
  const told = lengthIn(read);
  if (told === 'unreadable') return null;
  const field =
    (['duration', 'hours', 'minutes', 'end'] as const).find((one) => cell(one) !== '') ?? 'duration';
  const minutes = told ?? (startsAt && endsAt ? minutesBetween(startsAt, endsAt) : null);
  if (minutes === null) {
    const unread = cell('start') !== '' && !startsAt;
    return unread ? null : fault(field, t('practice.importing.faults.noLength'));
  }
  return isStretch(minutes) ? minutes : fault(field, t('practice.errors.minutes'));
}

function lengthIn({ cell, fault, plan }: Reading): number | null | 'unreadable' {
  const parts = (['duration', 'hours', 'minutes'] as const).filter((field) => cell(field) !== '');
  const used = parts.includes('duration') ? (['duration'] as const) : parts;
  if (used.length === 0) return null;
  const read = used.map((field) => ({
    field,
    minutes: readLength(cell(field), field === 'duration' ? plan.unit : field),
  }));
  for (const { field, minutes } of read)
    if (minutes === null) {
      fault(field, t('practice.importing.faults.length', { text: shortened(cell(field)) }));
      return 'unreadable';
    }
  return read.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}

function wordIn({ cell, fault, plan }: Reading, field: 'kind' | 'setting' | 'supervisor'): string | null {
  return meaningOf(cell(field), field, plan) ?? fault(field, unknown(cell(field)));
}

/** Minutes by domain: as they are said, all of them in the one domain, or else evenly. */
function sharesIn({ cell, fault, plan }: Reading, minutes: number | null): Share[] | null {
  const written = partsOf(cell('domain'));
  const parts = written.length > 0 ? written : [{ name: '', minutes: null }];
  const keys = parts.map(({ name }) => meaningOf(name, 'domain', plan) ?? fault('domain', unknown(name)));
  if (minutes === null || keys.some((key) => key === null)) return null;
  const said = parts.some((part) => part.minutes !== null);
  const each = said ? parts.map((part) => part.minutes ?? 0) : evenly(minutes, parts.length);
  return keys.map((domain, at) => ({ domain: domain ?? '', minutes: each[at] ?? 0 }));
}

function roleIn({ cell, fault, plan }: Reading): EntryRole {
  if (cell('role') === '') return 'lead';
  const key = meaningOf(cell('role'), 'role', plan);
  const role = entryRoles.find((one) => one === key);
  if (!role) fault('role', unknown(cell('role')));
  return role ?? 'lead';
}

const paid = new Set(['paid', 'employed', 'employee', 'salaried', 'staff']);
const voluntary = new Set(['voluntary', 'volunteer', 'volunteering', 'unpaid', 'not paid']);

function paidIn(read: Reading): boolean {
  const said = normal(read.cell('paid'));
  if (paid.has(said)) return true;
  return voluntary.has(said) ? false : answerIn(read, 'paid');
}

function competenciesIn({ cell, fault, plan }: Reading): string[] {
  const keys = partsOf(cell('competencies')).flatMap(({ name }) => {
    if (plan.decided.competencies[normal(name)] === LEAVE_OUT) return [];
    const key = meaningOf(name, 'competencies', plan);
    if (!key) fault('competencies', unknown(name));
    return key ? [key] : [];
  });
  return [...new Set(keys)];
}

function answerIn({ cell, fault }: Reading, field: 'observed' | 'paid'): boolean {
  const answer = yesOrNo(cell(field));
  if (answer === null) fault(field, t('practice.importing.faults.answer', { text: shortened(cell(field)) }));
  return answer ?? false;
}

function reflectionIn({ cell, fault }: Reading): string | null {
  const text = cell('reflection').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  if (text.length > LONGEST_TEXT)
    return fault('reflection', t('practice.errors.tooLong', { limit: LONGEST_TEXT }));
  return text === '' ? null : text;
}

const unknown = (text: string): string =>
  text === ''
    ? t('practice.importing.faults.nothing')
    : t('practice.importing.faults.unknown', { text: shortened(text) });

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
