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
