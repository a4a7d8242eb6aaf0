import type { CourseStanding } from './course-standing';

/** What part of the list of courses is asked for: words of a title or summary, and which page of it, from 0. */
export type CourseListWish = { search?: string | undefined; page?: number | undefined };

export type Group = { name: 'underWay' | 'toBegin' | 'completed'; courses: CourseStanding[] };

/** A page of the list, in its groups. */
export type CourseList = {
  groups: Group[];
  /** How many courses there are on all pages. */
  found: number;
  previous: CourseListWish | null;
  next: CourseListWish | null;
};

const SIZE = 20;
const names = ['underWay', 'toBegin', 'completed'] as const;

/** What is under way stands first, what is completed last; otherwise as it was. */
export function grouped(courses: CourseStanding[], { search, page = 0 }: CourseListWish): CourseList {
  const found = courses.filter((course) => speaksOf(course, search ?? ''));
  const ordered = found.toSorted((one, other) => names.indexOf(groupOf(one)) - names.indexOf(groupOf(other)));
  const shown = ordered.slice(page * SIZE, (page + 1) * SIZE);
  const groups = names.map((name) => ({ name, courses: shown.filter((course) => groupOf(course) === name) }));
  return {
    groups: groups.filter((group) => group.courses.length > 0),
    found: found.length,
    previous: page > 0 ? { search, page: page - 1 } : null,
    next: ordered.length > (page + 1) * SIZE ? { search, page: page + 1 } : null,
  };
}

const groupOf = ({ completedAt, enrolmentId }: CourseStanding): Group['name'] => {
  if (completedAt) return 'completed';
  return enrolmentId ? 'underWay' : 'toBegin';
};

/** Whether all of these words stand in the title or the summary. */
function speaksOf({ document: { title, summary } }: CourseStanding, search: string): boolean {
  const text = `${title} ${summary}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
