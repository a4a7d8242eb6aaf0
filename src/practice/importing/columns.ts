import { normal } from './normal';

/** What a column can be about. */
export const fieldNames = [
  'day',
  'start',
  'end',
  'duration',
  'hours',
  'minutes',
  'kind',
  'setting',
  'domain',
  'role',
  'paid',
  'competencies',
  'supervisor',
  'observed',
  'reflection',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Which column, counted from 0, is about what. */
export type Columns = Partial<Record<FieldName, number>>;

/** What columns are called, besides the name of the field itself: the first that fits is taken. */
const called: Record<FieldName, readonly string[]> = {
  day: ['day', 'date', 'date of session', 'session date', 'date of practice', 'on', 'when', 'datum', 'fecha'],
  start: ['start', 'start time', 'from', 'begin', 'began', 'time in', 'started', 'time start', 'begins'],
  end: ['end', 'end time', 'to', 'until', 'finish', 'finished', 'finish time', 'time out', 'ended'],
  duration: ['duration', 'length', 'time', 'time spent', 'total time', 'session length', 'amount'],
  hours: ['hours', 'hrs', 'h', 'number of hours', 'total hours', 'hours worked', 'hour', 'no of hours'],
  minutes: [
    'minutes',
    'mins',
    'min',
    'number of minutes',
    'total minutes',
    'duration minutes',
    'duration min',
  ],
  kind: [
    'kind',
    'activity',
    'type',
    'activity type',
    'activity kind',
    'kind of activity',
    'type of activity',
    'service',
    'session type',
  ],
  setting: [
    'setting',
    'place',
    'location',
    'site',
    'where',
    'placement',
    'venue',
    'site organisation',
    'organisation',
  ],
  domain: ['domain', 'domains', 'area', 'areas', 'topic', 'category', 'core domain', 'practice domain'],
  role: ['role', 'my role', 'your role', 'role taken', 'capacity'],
  paid: [
    'paid',
    'pay',
    'paid or voluntary',
    'paid voluntary',
    'voluntary',
    'employment',
    'paid or volunteer',
  ],
  competencies: ['competencies', 'competency', 'competences', 'competencies used', 'skills', 'skills used'],
  supervisor: [
    'supervisor',
    'supervised by',
    'supervisor name',
    'supervisor email',
    'supervisor e mail',
    'signed by',
    'mentor',
    'name of supervisor',
  ],
  observed: [
    'observed',
    'directly observed',
    'observed by supervisor',
    'supervisor present',
    'supervisor sat in',
    'observation',
    'observed by',
  ],
  reflection: [
    'reflection',
    'reflections',
    'notes',
    'note',
    'comments',
    'comment',
    'summary',
    'description',
    'remarks',
    'details',
  ],
};

/** Guesses which column is about what from their headings; no column is taken twice. */
export function guessColumns(headings: readonly string[]): Columns {
  const words = headings.map(normal);
  const taken = new Set<number>();
  const columns: Columns = {};
  for (const fits of [same, begins])
    for (const field of fieldNames) {
      if (columns[field] !== undefined) continue;
      const at = firstOf(called[field], words, taken, fits);
      if (at === null) continue;
      columns[field] = at;
      taken.add(at);
    }
  return columns;
}

type Fits = (heading: string, name: string) => boolean;
const same: Fits = (heading, name) => heading === name;
/** "Duration (h:mm)", "Hours of direct practice"; a name of one or two letters says too little. */
const begins: Fits = (heading, name) => name.length > 2 && heading.startsWith(`${name} `);

function firstOf(names: readonly string[], words: string[], taken: Set<number>, fits: Fits): number | null {
  for (const name of names) {
    const at = words.findIndex((heading, place) => !taken.has(place) && fits(heading, name));
    if (at >= 0) return at;
  }
  return null;
}
