import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { entry, noor, reflection, sam, vocabulary } from '../samples';
import { unsettled } from '../guard/wording';
import { entryFormPage, typedOf } from './entry-form.view';
import { wordsOf } from './entry-words';

const choices = { today: '2026-05-07', vocabulary, supervisors: [sam, noor] };
const formKey = entry('draft').formKey;
const typed = typedOf(wordsOf(entry('returned'), reflection));

export const previews = (): Record<string, Page> => ({
  Empty: entryFormPage(choices, { typed: { day: choices.today }, formKey }),
  Rejected: entryFormPage(choices, {
    typed: { ...typed, day: '2026-05-09', minutes: '', hours: '', setting: '' },
    formKey,
    refused: {
      status: 422,
      errors: {
        day: t('practice.errors.day.future'),
        minutes: t('practice.errors.minutes'),
        setting: t('practice.errors.setting'),
      },
      error: null,
    },
  }),
  'Split wrongly': entryFormPage(choices, {
    typed: {
      ...{ ...typed, startsAt: '', role: 'observer', competencies: ['support', 'communication'] },
      ...{ 'minutes-in-active-listening': '60', 'minutes-in-mutual-support': '20' },
    },
    formKey,
    refused: {
      status: 422,
      errors: { shares: t('practice.errors.shares.missing', { time: '10 min', total: '1 h 30 min' }) },
      error: null,
    },
  }),
  'An end that does not fit': entryFormPage(choices, {
    typed: { ...typed, startsAt: '14:00', endsAt: '14:30' },
    formKey,
    refused: {
      status: 422,
      errors: { endsAt: t('practice.errors.disagree', { between: '30 min' }) },
      error: null,
    },
  }),
  'Changed on another device': entryFormPage(choices, {
    typed,
    formKey,
    editing: entry('returned'),
    refused: { status: 409, errors: {}, error: t('practice.errors.changedElsewhere') },
  }),
  'Words that could tell who somebody is': entryFormPage(choices, {
    typed: { ...typed, 'why-1': 'It is the name of the café.' },
    formKey,
    flagged: [
      { quote: 'Sarah', kind: 'name' },
      { quote: 'Grace', kind: 'name', why: 'It is the name of the café.' },
      { quote: '07700 900123', kind: 'telephone' },
    ],
    refused: {
      status: 422,
      errors: { reflection: unsettled([{ quote: 'Sarah' }, { quote: '07700 900123' }]) },
      error: null,
    },
  }),
  'Nobody to sign': entryFormPage({ ...choices, supervisors: [] }, { typed: {}, formKey }),
});
