import { answer, type RejectedForm } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { groups, type Recipients } from './overseeing.schemas';
import type { Writable } from './overseeing.service';
import { crumbs } from './overseeing.view';
import { overseeing } from './paths';

/** `group`: whom they came to write to. */
export type Writing = Writable & { formKey: string; group: Recipients };

/** Writing to a group of those who take a course, or to a cohort. */
export function messagePage({ course, formKey, ...to }: Writing, refused?: RejectedForm) {
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
        crumbs: [...crumbs(course), { label: t('courses.overseeing.trainees'), path }],
      }),
      form: form({
        action: overseeing.messages(course.slug),
        hidden: { formKey: answer(typed, 'formKey') || formKey },
        fields: {
          group: choice({
            name: 'group',
            kind: 'one',
            label: t('courses.overseeing.to'),
            value: [answer(typed, 'group') || to.group],
            error: errors.group ?? null,
            options: recipients(to),
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

function recipients({ counts, cohorts }: Pick<Writing, 'counts' | 'cohorts'>) {
  const hint = (count: number) => t('courses.overseeing.peopleCount', { count });
  return [
    ...groups.map((value) => ({
      value,
      label: t(`courses.overseeing.group.${value}`),
      hint: hint(counts[value]),
    })),
    ...cohorts.map(({ id, name, people }) => ({
      value: id,
      label: t('courses.overseeing.cohort', { name }),
      hint: hint(people),
    })),
  ];
}
