import { lessonsOf } from '../course-document';
import type { Draft, DraftLesson } from '../drafts/draft';
import { type Word, wordDiff } from '../../../shared/words';

/** A field that says something else than before. `field` is its name in forms. */
export type FieldChange = { field: string; words: Word[] };

/** What became of a lesson. `from` is its title before, where there was one. */
export type LessonChange = {
  slug: string;
  title: string;
  state: 'added' | 'removed' | 'changed' | 'moved';
  fields: FieldChange[];
};

/** What is different between two versions of a course. */
export type CourseChanges = { about: FieldChange[]; lessons: LessonChange[]; same: number };

type Place = { lesson: DraftLesson; module: string; after: string | null };

/** Holds two versions of a course against each other, lesson by lesson, in the order of the later one. */
export function compareCourses(before: Draft, after: Draft): CourseChanges {
  const [old, now] = [placesIn(before, after), placesIn(after, before)];
  const kept = [...now].map(([slug, place]) => lessonChange(slug, old.get(slug) ?? null, place));
  const removed = [...old].filter(([slug]) => !now.has(slug)).map(([slug, { lesson }]) => gone(slug, lesson));
  const changes = kept.filter((change) => change !== null);
  return {
    about: changed(aboutTexts(before), aboutTexts(after)),
    lessons: [...changes, ...removed],
    same: kept.length - changes.length,
  };
}

/** Whether nothing at all is different. */
export const isSame = ({ about, lessons }: CourseChanges): boolean =>
  about.length === 0 && lessons.length === 0;

function lessonChange(
  slug: string,
  old: Place | null,
  { lesson, module, after }: Place,
): LessonChange | null {
  const { title } = lesson;
  if (!old) return { slug, title, state: 'added', fields: changed({}, lessonTexts(lesson)) };
  const fields = changed(lessonTexts(old.lesson), lessonTexts(lesson));
  if (fields.length > 0) return { slug, title, state: 'changed', fields };
  const moved = old.module !== module || old.after !== after;
  return moved ? { slug, title, state: 'moved', fields: [] } : null;
}

const gone = (slug: string, lesson: DraftLesson): LessonChange => ({
  slug,
  title: lesson.title,
  state: 'removed',
  fields: changed(lessonTexts(lesson), {}),
});

/** Where lessons stand; `after` is the nearest before it that both have, so that nothing moves by what is gone or new. */
function placesIn({ modules }: Draft, other: Draft): Map<string, Place> {
  const places = new Map<string, Place>();
  const shared = new Set(lessonsOf(other).map(({ slug }) => slug));
  for (const { slug: module, lessons } of modules) {
    let after: string | null = null;
    for (const lesson of lessons) {
      places.set(lesson.slug, { lesson, module, after });
      if (shared.has(lesson.slug)) after = lesson.slug;
    }
  }
  return places;
}

type Texts = Record<string, string>;

function changed(before: Texts, after: Texts): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => (before[field] ?? '') !== (after[field] ?? ''))
    .map((field) => ({ field, words: wordDiff(before[field] ?? '', after[field] ?? '') }));
}

const lines = (items: string[]): string => items.join('\n');

const aboutTexts = (draft: Draft): Texts => ({
  title: draft.title,
  summary: draft.summary,
  domain: draft.domain,
  supervisionPrompt: draft.supervisionPrompt,
  objectives: lines(
    draft.objectives.map(
      ({ text, competencies }) => `${text} (${competencies.join(', ').replaceAll('-', ' ')})`,
    ),
  ),
  modules: lines(draft.modules.map(({ title }) => title)),
  glossary: lines(draft.glossary.map(({ term, means }) => `${term}: ${means}`)),
  sources: lines(draft.sources.map(({ title, note }) => `${title} | ${note}`)),
  prerequisites: lines(draft.prerequisites),
  hours: lines(draft.hours.map(({ domain, minutes }) => `${domain}: ${minutes}`)),
});

const lessonTexts = (lesson: DraftLesson): Texts => ({
  title: lesson.title,
  minutes: String(lesson.minutes),
  markdown: lesson.markdown,
  objectives: lines(lesson.objectives),
  opens: openingOf(lesson),
  minimumMinutes: String(lesson.minimumMinutes ?? ''),
  optional: mark(lesson.optional),
  quiz: lesson.quiz ?? '',
  reviewed: mark(lesson.reviewed),
  accepts: lesson.accepts?.join(', ') ?? '',
  ...videoTexts(lesson),
});

const mark = (set: boolean | undefined): string => (set ? '✓' : '');

const videoTexts = ({ video }: DraftLesson): Texts => ({
  file: video?.file ?? '',
  captions: video?.captions ?? '',
  transcript: video?.transcript ?? '',
});

const openingOf = ({ opens }: DraftLesson): string => {
  if (!opens) return '';
  return 'on' in opens ? opens.on : `+${opens.afterDays}`;
};
