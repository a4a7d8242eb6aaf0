import { moment } from '../../../shared/dates';
import { answer } from '../../../shared/http/forms';
import { t } from '../../../shared/text';
import { button } from '../../../shared/ui/button';
import { choice } from '../../../shared/ui/choice';
import { field } from '../../../shared/ui/field';
import { fileDrop } from '../../../shared/ui/file-drop';
import { type AnyField, form } from '../../../shared/ui/form';
import { notice } from '../../../shared/ui/notice';
import type { Lesson } from '../../authoring/course-document';
import { acceptedBy, LARGEST_TASK } from '../works/task-file';
import { isOpen } from '../works/work-rules';
import type { WorkRead } from '../works/work-store.service';
import type { LessonFacts, Panel } from './kind';

type WorkLesson = Extract<Lesson, { kind: 'reflection' | 'task' }>;

/** What a trainee writes or hands in: who reads it, the form while it is theirs to change, and what was said of it. */
export function workPanel(lesson: WorkLesson, facts: LessonFacts): Panel {
  const { work, path } = facts;
  const open = !work || isOpen(work.status);
  return {
    partial: 'courses/kinds/work',
    title: t(`courses.works.${lesson.kind}.title`),
    privacy: privacy(lesson, facts),
    said: work ? said(work) : null,
    text: open || !work.text ? null : work.text.split(/\n\s*\n/),
    file: work?.file
      ? { label: t('courses.works.file', { name: work.file.name }), path: `${path}/work/file` }
      : null,
    savePath: open && lesson.kind === 'reflection' ? `${path}/work/draft` : null,
    form: open ? workForm(lesson, facts) : null,
    back:
      work?.status === 'shared'
        ? button({
            label: t('courses.works.takeBack'),
            action: `${path}/work/end`,
            kind: 'secondary',
            small: true,
          })
        : null,
  };
}

/** Who can read it, in a sentence. */
function privacy({ reviewed }: WorkLesson, { work, supervisors, timeZone }: LessonFacts): string {
  if (!reviewed) return t('courses.works.private');
  const name =
    supervisors.find(({ id }) => id === work?.supervisorId)?.name ?? t('courses.works.yourSupervisor');
  if (work?.status === 'shared' && work.sharedAt)
    return t('courses.works.sharedWith', { name, time: moment(work.sharedAt, timeZone) });
  if (work?.status === 'accepted') return t('courses.works.readBy', { name });
  return t('courses.works.untilShared');
}

function said({ status, comment }: WorkRead) {
  const more = comment ? [comment] : [];
  if (status === 'accepted')
    return notice({ tone: 'success', text: t('courses.works.accepted'), more, announced: false });
  if (status !== 'returned') return null;
  return notice({ tone: 'attention', text: t('courses.works.returned'), more, announced: false });
}

function workForm(lesson: WorkLesson, facts: LessonFacts) {
  const { work, path, tried } = facts;
  const keep =
    work?.status === 'kept' ? 'courses.works.keepAgain' : (`courses.works.${lesson.kind}.keep` as const);
  return form({
    action: `${path}/work`,
    label: t(`courses.works.${lesson.kind}.title`),
    error: tried?.refused.error,
    fields: fieldsOf(lesson, facts),
    submit: t(lesson.reviewed ? 'courses.works.share' : keep),
  });
}

function fieldsOf(lesson: WorkLesson, facts: LessonFacts): Record<string, AnyField> {
  return {
    ...(lesson.kind === 'task' ? { file: fileField(lesson, facts) } : {}),
    text: textField(lesson, facts),
    ...(lesson.reviewed ? { supervisorId: supervisorField(facts) } : {}),
  };
}

const textField = ({ kind }: WorkLesson, { work, tried }: LessonFacts) =>
  field({
    name: 'text',
    type: 'textarea',
    rows: kind === 'reflection' ? 10 : 4,
    label: t(`courses.works.${kind}.text`),
    required: kind === 'reflection',
    maxlength: 20_000,
    value: tried ? answer(tried.typed, 'text') : work?.text,
    error: tried?.refused.errors.text,
  });

const supervisorField = ({ work, tried, supervisors }: LessonFacts) =>
  choice({
    name: 'supervisorId',
    kind: 'select',
    label: t('courses.works.supervisor'),
    prompt: t('courses.works.choose'),
    options: supervisors.map(({ id, name }) => ({ value: id, label: name })),
    value: tried ? answer(tried.typed, 'supervisorId') : work?.supervisorId,
    error: tried?.refused.errors.supervisorId,
  });

function fileField({ accepts }: Extract<Lesson, { kind: 'task' }>, { work, tried }: LessonFacts) {
  const kinds = acceptedBy(accepts);
  return fileDrop({
    name: 'file',
    label: t('courses.works.task.file'),
    hint: t('courses.works.task.hint', {
      kinds: kinds.map((one) => one.slice(1)).join(', '),
      largest: LARGEST_TASK,
    }),
    accept: kinds.join(','),
    required: !work?.file,
    error: tried?.refused.errors.file,
  });
}
