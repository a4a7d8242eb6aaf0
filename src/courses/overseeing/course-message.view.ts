import { answer, type RejectedForm } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import type { GroupCounts } from './overseeing.queries';
import { groups } from './overseeing.schemas';
import type { Overseen } from './overseeing.service';
import { overseeing } from './paths';

export type Writing = { course: Overseen; counts: GroupCounts; formKey: string };

/** Writing to a group of those who take a course. */
export function messagePage({ course, counts, formKey }: Writing, refused?: RejectedForm) {
  const title = t('courses.overseeing.write');
  const typed = refused?.typed ?? {};
  const errors = refused?.errors ?? {};
  const path = overseeing.trainees(course.slug);
  return page(
    'courses/overseeing/message',
    {
      title: `${title} · ${course.title}`,
      head: pageHead({
        title,
        lead: t('courses.overseeing.writeLead'),
        crumbs: [
          { label: course.title, path: overseeing.course(course.slug) },
          { label: t('courses.overseeing.trainees'), path },
        ],
      }),
      form: form({
        action: overseeing.messages(course.slug),
        hidden: { formKey: answer(typed, 'formKey') || formKey },
        fields: {
          group: choice({
            name: 'group',
            kind: 'one',
            label: t('courses.overseeing.to'),
            value: [answer(typed, 'group') || 'all'],
            error: errors.group ?? null,
            options: groups.map((value) => ({
              value,
              label: t(`courses.overseeing.group.${value}`),
              hint: t('courses.overseeing.peopleCount', { count: counts[value] }),
            })),
          }),
          subject: field({
            name: 'subject',
            label: t('courses.overseeing.subject'),
            value: answer(typed, 'subject'),
            error: errors.subject ?? null,
          }),
          text: field({
            name: 'text',
            type: 'textarea',
            label: t('courses.overseeing.text'),
            hint: t('courses.overseeing.textHint'),
            value: answer(typed, 'text'),
            error: errors.text ?? null,
          }),
        },
        submit: { label: t('courses.overseeing.send'), icon: 'send' },
        others: [{ label: t('courses.overseeing.dontSend'), href: path }],
      }),
    },
    { status: refused ? 422 : 200 },
  );
}
