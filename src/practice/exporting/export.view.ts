import { answer, type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';
import { tick } from '../../shared/ui/tick';

/** Where practice is taken out: for which days, as what, and with or without what was written in confidence. */
export function exportPage(typed: Typed = {}, refused: Given<Refused> = null) {
  const title = t('practice.exporting.title');
  const asked = (name: 'from' | 'to') =>
    field({
      name,
      label: t(`practice.exporting.${name}`),
      type: 'date',
      value: answer(typed, name),
      error: refused?.errors[name] ?? null,
      hint: name === 'from' ? t('practice.exporting.fromHint') : null,
      required: false,
      autocomplete: 'off',
    });
  return page(
    'practice/export',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.exporting.lead'),
        crumbs: [{ label: t('practice.entries.title'), path: '/practice-entries' }],
      }),
      form: form({
        action: '/practice-exports/csv',
        error: refused?.error ?? null,
        fields: {
          from: asked('from'),
          to: asked('to'),
          reflections: tick({
            name: 'reflections',
            label: t('practice.exporting.reflections'),
            hint: t('practice.exporting.reflectionsHint'),
            checked: answer(typed, 'reflections') === 'yes',
            required: false,
          }),
          paper: choice({
            name: 'paper',
            label: t('practice.exporting.paper'),
            options: (['a4', 'us-letter'] as const).map((value) => ({
              value,
              label: t(`practice.exporting.papers.${value}`),
            })),
            value: answer(typed, 'paper') || 'a4',
          }),
        },
        submit: { label: t('practice.exporting.csv'), icon: 'download' },
        others: [
          { label: t('practice.exporting.pdf'), icon: 'download', formaction: '/practice-exports/log' },
        ],
      }),
    },
    { status: refused?.status ?? 200 },
  );
}
