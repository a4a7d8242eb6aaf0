import { Temporal } from 'temporal-polyfill';

/** What waits of one trainee in one week and of one kind of activity. `week` is its Monday, an ISO day. */
export type WaitingSum = {
  traineeId: string;
  week: string;
  activityKind: string;
  entries: number;
  minutes: number;
  /** When the one of them that has waited longest was sent. */
  since: Date;
};

/** What waits of one trainee in one ISO week. */
export type Group = Pick<WaitingSum, 'traineeId' | 'week' | 'entries' | 'minutes' | 'since'> & {
  kinds: Pick<WaitingSum, 'activityKind' | 'entries' | 'minutes'>[];
};

/** What is asked for: some trainees, one week, one kind; null or nothing for all. */
export type GroupWish = {
  traineeIds: readonly string[] | null;
  week?: string | undefined;
  kind?: string | undefined;
};

/** About so many entries make a page. */
const PAGE = 25;
/** So many entries of one group are decided about at once, and no more. */
export const MOST_AT_ONCE = 200;

/** The Monday (ISO day) of the week of a day. */
export function weekOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** The last day, a Sunday, of the week that begins on this day, and its number in its year. */
export function endOf(week: string): { sunday: string; number: number } {
  const monday = Temporal.PlainDate.from(week);
  return { sunday: monday.add({ days: 6 }).toString(), number: monday.weekOfYear ?? 0 };
}

/** What waits, by trainee and week: whoever has waited longest first, and of them the earliest week first. */
export function groupsOf(sums: readonly WaitingSum[], wish: GroupWish): Group[] {
  const groups = new Map<string, Group>();
  for (const sum of sums.filter((one) => isAskedFor(one, wish))) {
    const key = keyOf(sum);
    const { traineeId, week, since } = sum;
    const group = groups.get(key) ?? { traineeId, week, entries: 0, minutes: 0, since, kinds: [] };
    groups.set(key, { ...added(group, sum), kinds: [...group.kinds, sum] });
  }
  return inOrder([...groups.values()]);
}

const added = (group: Group, { entries, minutes, since }: WaitingSum): Group => ({
  ...group,
  entries: group.entries + entries,
  minutes: group.minutes + minutes,
  since: since < group.since ? since : group.since,
});

const isAskedFor = ({ traineeId, week, activityKind }: WaitingSum, wish: GroupWish): boolean =>
  (!wish.traineeIds || wish.traineeIds.includes(traineeId)) &&
  (!wish.week || wish.week === week) &&
  (!wish.kind || wish.kind === activityKind);

function inOrder(groups: Group[]): Group[] {
  const longest = new Map<string, number>();
  for (const { traineeId, since } of groups)
    longest.set(traineeId, Math.min(longest.get(traineeId) ?? Infinity, since.getTime()));
  const waited = ({ traineeId }: Group) => longest.get(traineeId) ?? 0;
  return groups.sort(
    (one, other) =>
      waited(one) - waited(other) ||
      one.traineeId.localeCompare(other.traineeId) ||
      one.week.localeCompare(other.week),
  );
}

/** What a group is called in an address. */
export const keyOf = ({ traineeId, week }: Pick<Group, 'traineeId' | 'week'>): string =>
  `${traineeId}.${week}`;

/**
 * The groups of one page, whole: as many as make a page of entries, and one at least; `next` asks for those after
 * them. Where the group it names is gone, the list begins again.
 */
export function pageOf(
  groups: readonly Group[],
  after: string | undefined,
): { groups: Group[]; next: string | null } {
  const rest = groups.slice(groups.findIndex((group) => keyOf(group) === after) + 1);
  const shown: Group[] = [];
  let entries = 0;
  for (const group of rest) {
    if (shown.length > 0 && entries + group.entries > PAGE) break;
    shown.push(group);
    entries += group.entries;
  }
  const last = shown.at(-1);
  return { groups: shown, next: last && shown.length < rest.length ? keyOf(last) : null };
}
