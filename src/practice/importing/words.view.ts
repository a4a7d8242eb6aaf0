import { day, duration } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { crumbs, leave } from './crumbs';
import { dayOrders, readDay } from './days';
import { hiddenWords, MOST_WORDS, OPEN } from './decisions';
import type { OpenImport } from './import-store.service';
import { readLength, units } from './lengths';
import type { Meanings, OpenWord, Questions } from './plan';
import { LEAVE_OUT } from './settings';

/** What could be read two ways, and words that stand for nothing known. */
export function wordsPage({ row }: OpenImport, questions: Questions, meanings: Meanings) {
  const title = t('practice.importing.words.title');
  const words = questions.words.slice(0, MOST_WORDS);
  return page('practice/import-words', {
    title,
    head: pageHead({ title, lead: t('practice.importing.words.lead'), crumbs: crumbs() }),
    form: form({
      action: `/practice-imports/${row.id}/words`,
      hidden: hiddenWords(words),
      fields: {
        ...(questions.order ? { order: orderAsked(questions.order) } : {}),
        ...(questions.unit ? { unit: unitAsked(questions.unit) } : {}),
        ...Object.fromEntries(words.map((word, at) => [`means-${at}`, wordAsked(word, at, meanings)])),
      },
      submit: t('practice.importing.words.next'),
      others: [{ ...leave(row.id), kind: 'quiet' }],
    }),
  });
}

const orderAsked = ({ guess, example }: NonNullable<Questions['order']>) =>
  choice({
    name: 'order',
    label: t('practice.importing.words.order', { example }),
    options: dayOrders.map((order) => ({
      value: order,
      label: day(readDay(example, order) ?? ''),
      hint: t(`practice.importing.words.orders.${order}`),
    })),
    value: guess,
  });

const unitAsked = ({ guess, example }: NonNullable<Questions['unit']>) =>
  choice({
    name: 'unit',
    label: t('practice.importing.words.unit', { example }),
    options: units.map((unit) => ({ value: unit, label: duration(readLength(example, unit) ?? 0) })),
    value: guess,
  });

function wordAsked({ field, word, rows, offered }: OpenWord, at: number, meanings: Meanings) {
  const name = t(`practice.importing.fields.${field}`);
  const leftOut = { value: LEAVE_OUT, label: t('practice.importing.words.leaveOut') };
  return choice({
    name: `means-${at}`,
    kind: 'select',
    label:
      word === ''
        ? t('practice.importing.words.nothing', { field: name })
        : t('practice.importing.words.means', { field: name, word: word.slice(0, 80) }),
    hint: t('practice.importing.words.rows', { count: rows }),
    options: [
      { value: OPEN, label: t('practice.importing.words.open') },
      ...meanings[field].map((one) => ({ value: one.key, label: one.name })),
      ...(field === 'competencies' ? [leftOut] : []),
    ],
    value: offered ?? OPEN,
  });
}
