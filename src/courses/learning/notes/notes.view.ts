import { moment } from '../../../shared/dates';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { emptyState } from '../../../shared/ui/empty-state';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import { pageHead } from '../../../shared/ui/page-head';
import type { Lesson } from '../../authoring/course-document';
import { coursePath, type CourseStanding, lessonPath } from '../course-standing';
import type { NoteRead } from './note.service';

/** The note beside a lesson, to be written on. */
export const noteBeside = (course: CourseStanding, lesson: Lesson, text: string) => ({
  summary: t(text ? 'courses.notes.yours' : 'courses.notes.write'),
  open: text !== '',
  savePath: `${lessonPath(course, lesson)}/note/draft`,
  form: form({
    action: `${lessonPath(course, lesson)}/note`,
    label: t('courses.notes.yours'),
    fields: {
      note: field({
        name: 'note',
        type: 'textarea',
        rows: 4,
        label: t('courses.notes.label'),
        hint: t('courses.notes.hint'),
        required: false,
        maxlength: 20_000,
        value: text,
      }),
    },
    submit: { label: t('courses.notes.keep'), kind: 'secondary' },
  }),
});

/** All notes of a course, each with the way to its lesson. */
export function notesPage(course: CourseStanding, notes: NoteRead[], timeZone: string) {
  const title = t('courses.notes.title');
  return page('courses/notes', {
    title,
    head: pageHead({
      title,
      lead: t('courses.notes.lead'),
      crumbs: [
        { label: t('courses.list.title'), path: '/courses' },
        { label: course.document.title, path: coursePath(course) },
      ],
      action:
        notes.length > 0
          ? {
              label: t('courses.notes.export'),
              href: `${coursePath(course)}/notes.txt`,
              kind: 'secondary',
              download: true,
            }
          : null,
    }),
    empty:
      notes.length === 0
        ? emptyState({ title: t('courses.notes.none'), text: t('courses.notes.noneMore') })
        : null,
    notes: notes.map(({ lesson, title: name, text, writtenAt }) => ({
      title: name,
      path: lessonPath(course, { slug: lesson }),
      paragraphs: text.split(/\n\s*\n/),
      when: t('courses.notes.written', { time: moment(writtenAt, timeZone) }),
    })),
  });
}

/** The same as plain text, to be kept elsewhere. */
export const notesText = ({ document }: CourseStanding, notes: NoteRead[], timeZone: string): string =>
  [
    document.title,
    ...notes.map(
      ({ title, text, writtenAt }) => `${title}\n${moment(writtenAt, timeZone)}\n\n${text.trim()}`,
    ),
  ].join('\n\n\n') + '\n';
