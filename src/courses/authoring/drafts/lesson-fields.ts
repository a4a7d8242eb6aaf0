import type { Typed } from '../../../shared/http/forms';
import type { DraftLesson } from './draft';
import { endings, type LessonForm } from './drafts.schemas';

/** The lesson as its form says it: the fields of its kind, and none of another's. */
export function lessonOf({ slug, kind }: Pick<DraftLesson, 'slug' | 'kind'>, form: LessonForm): DraftLesson {
  const { title, minutes, objectives, markdown, minimumMinutes } = form;
  return {
    ...{ slug, kind, title, minutes, objectives, markdown },
    ...opening(form),
    ...(minimumMinutes === undefined ? {} : { minimumMinutes }),
    ...(form.optional ? { optional: true } : {}),
    ...ofKind(kind, form),
  };
}

/** What is kept with a recording: the name of its captions, and its transcript. */
export type Kept = { captions: string | null; transcript: string | null };

/**
 * The form of a video with what is kept with its recording where the author left it empty, or where it still stands
 * there from another recording.
 */
export function withKept(form: LessonForm, before: DraftLesson['video'], kept: Kept): LessonForm {
  const other = before !== undefined && before.file !== form.file;
  const stale = (typed: string | undefined, stood: string | undefined) =>
    !typed || (other && typed === stood);
  const captions = stale(form.captions, before?.captions) ? (kept.captions ?? undefined) : form.captions;
  const transcript = stale(form.transcript, before?.transcript) ? (kept.transcript ?? '') : form.transcript;
  return { ...form, captions, transcript };
}

function opening({ opensOn, opensAfter }: LessonForm): Pick<DraftLesson, 'opens'> {
  if (opensOn !== undefined) return { opens: { on: opensOn } };
  return opensAfter === undefined ? {} : { opens: { afterDays: opensAfter } };
}

function ofKind(kind: DraftLesson['kind'], form: LessonForm): Partial<DraftLesson> {
  const { file, captions, transcript, quiz } = form;
  const reviewed = form.reviewed ? { reviewed: true } : {};
  if (kind === 'video')
    return { video: { file, ...(captions ? { captions } : {}), ...(transcript ? { transcript } : {}) } };
  if (kind === 'quiz' || kind === 'scenario') return { quiz };
  if (kind === 'reflection') return reviewed;
  if (kind !== 'task') return {};
  const accepts = endings(form.accepts);
  return { ...reviewed, ...(accepts.length > 0 ? { accepts } : {}) };
}

/** What stands in the form of a lesson that says this. */
export function typedOf(lesson: DraftLesson): Typed {
  const { opens, video, title, minutes, objectives, markdown } = lesson;
  return {
    ...{ title, objectives, markdown, minutes: String(minutes) },
    opensOn: opens && 'on' in opens ? opens.on : '',
    opensAfter: opens && 'afterDays' in opens ? String(opens.afterDays) : '',
    minimumMinutes: String(lesson.minimumMinutes ?? ''),
    optional: lesson.optional ? 'yes' : '',
    reviewed: lesson.reviewed ? 'yes' : '',
    file: video?.file ?? '',
    captions: video?.captions ?? '',
    transcript: video?.transcript ?? '',
    quiz: lesson.quiz ?? '',
    accepts: lesson.accepts?.join(', ') ?? '',
  };
}
