import { day } from '../../shared/dates';
import type { RejectedForm } from '../../shared/http/forms';
import { answer } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import type { Fault } from './adding';
import type { Added } from './watch-list.service';

const PATH = '/watches';

/** Where people are pasted; after a refusal with what was typed and the reason. */
export const addPeoplePage = (refused?: RejectedForm) =>
  page(
    'watching/adding',
    {
      ...head(),
      notice: null,
      faults: null,
      form: pasteForm(refused ? answer(refused.typed, 'people') : '', refused?.errors.people),
    },
    { status: refused ? 422 : 200 },
  );

/** What was taken and what is wrong with the other lines, which stay in the field to be put right. */
export function addedPage({ asked, kept, faults }: Added, typed: string) {
  const lines = typed.split(/\r\n|\n|\r/);
  const left = faults.filter(({ because }) => because !== 'twice');
  const text = [...new Set(left.map(({ line }) => lines[line - 1] ?? ''))].join('\n');
  return page(
    'watching/adding',
    {
      ...head(),
      notice: notice({
        tone: 'attention',
        text: t('certificates.watching.addedSome', { asked, kept }),
        more: [t('certificates.watching.faultsLead', { count: faults.length })],
      }),
      faults: table({
        caption: t('certificates.watching.faults'),
        columns: [
          t('certificates.watching.written'),
          t('certificates.watching.wrong'),
          { label: t('certificates.watching.line'), align: 'end' },
        ],
        rows: faults.map((fault) => ({
          cells: [fault.code || (lines[fault.line - 1] ?? ''), faultWords(fault), fault.line],
        })),
      }),
      form: pasteForm(text),
    },
    { status: 422 },
  );
}

/** What is wrong with a line, in a sentence. */
export const faultWords = ({ because, from }: Fault): string =>
  because === 'saidNo'
    ? t('certificates.watching.fault.saidNo', { day: from ? day(from.toISOString().slice(0, 10)) : '' })
    : t(`certificates.watching.fault.${because}`);

function head() {
  const title = t('certificates.watching.addTitle');
  return {
    title,
    head: pageHead({
      title,
      lead: t('certificates.watching.addLead'),
      crumbs: [{ label: t('certificates.watching.title'), path: PATH }],
    }),
  };
}

const pasteForm = (value: string, error?: string | null) =>
  form({
    action: PATH,
    fields: {
      people: field({
        name: 'people',
        type: 'textarea',
        rows: 10,
        label: t('certificates.watching.peopleLabel'),
        hint: t('certificates.watching.peopleHint'),
        value,
        error,
        spellcheck: false,
      }),
    },
    submit: t('certificates.watching.askThem'),
    others: [{ label: t('certificates.watching.cancel'), href: PATH }],
  });
