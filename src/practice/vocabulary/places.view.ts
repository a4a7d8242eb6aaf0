import { answer, type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';

const HOME = '/practice-settings';

/** The form of the organisation's places, one on a line. */
export function placesPage({ typed, refused }: { typed: Typed; refused?: Given<Refused> }) {
  const title = t('practice.words.places.title');
  return page(
    'practice/settings-form',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.words.places.lead'),
        crumbs: [{ label: t('practice.words.title'), path: HOME }],
      }),
      form: form({
        action: `${HOME}/places`,
        error: refused?.error ?? null,
        fields: {
          places: field({
            name: 'places',
            label: t('practice.words.places.label'),
            hint: t('practice.words.places.hint'),
            value: answer(typed, 'places'),
            error: refused?.errors.places ?? null,
            type: 'textarea',
            rows: 12,
            required: false,
          }),
        },
        submit: t('practice.words.save'),
        others: [{ label: t('practice.words.backTo'), href: HOME, kind: 'quiet' }],
      }),
    },
    { status: refused?.status ?? 200 },
  );
}
