import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { field } from '../../../shared/ui/field';
import { fileDrop } from '../../../shared/ui/file-drop';
import { form } from '../../../shared/ui/form';
import { notice } from '../../../shared/ui/notice';
import { pageHead } from '../../../shared/ui/page-head';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import type { CohortListed } from '../cohorts.queries';
import type { CheckedLine } from './check-lines';
import { MOST_LINES } from './people-file';
import type { Preview } from './people-import.service';

const head = (cohort: CohortListed, title: string) =>
  pageHead({
    title,
    lead: t('courses.importing.lead', { cohort: cohort.name }),
    crumbs: [
      { label: t('courses.cohorts.title'), path: '/cohorts' },
      { label: cohort.name, path: `/cohorts/${cohort.id}` },
    ],
  });

const listForm = ({ id }: CohortListed, typed: string, error: string | null) =>
  form({
    action: `/cohorts/${id}/people/import`,
    label: t('courses.importing.title'),
    fields: {
      file: fileDrop({
        name: 'file',
        label: t('courses.importing.file'),
        hint: t('courses.importing.hint', { most: MOST_LINES }),
        accept: '.csv,.txt',
        required: false,
        error,
      }),
      people: field({
        name: 'people',
        type: 'textarea',
        label: t('courses.importing.paste'),
        hint: t('courses.importing.pasteHint'),
        required: false,
        value: typed,
      }),
    },
    submit: t('courses.importing.check'),
  });

/** Where a list is chosen or pasted. */
export function importPage(cohort: CohortListed, error: string | null = null) {
  const title = t('courses.importing.title');
  return page(
    'courses/form',
    { title, head: head(cohort, title), none: null, form: listForm(cohort, '', error) },
    { status: error ? 422 : 200 },
  );
}

/** What would come of a list, line by line; nothing has changed. */
export function previewPage({ cohort, file, lines }: Preview, text: string) {
  const title = t('courses.importing.preview');
  const good = lines.filter(({ outcome }) => outcome === 'invite' || outcome === 'add').length;
  const refused = lines.filter(({ outcome }) => outcome === 'refused').length;
  return page(
    'courses/people-preview',
    {
      title,
      head: head(cohort, title),
      fault: file.ok
        ? null
        : notice({
            tone: 'danger',
            text: t(file.reason, { line: file.line, most: MOST_LINES }),
            more: [t('courses.importing.nothingChanged')],
          }),
      summary: file.ok
        ? t('courses.importing.summary', { good, refused, already: lines.length - good - refused })
        : null,
      lines: file.ok ? linesTable(lines) : null,
      confirm: good > 0 ? confirming(cohort, good, text) : null,
      again: listForm(cohort, good > 0 && refused === 0 ? '' : text, null),
    },
    { status: file.ok ? 200 : 422 },
  );
}

const tones = { invite: 'success', add: 'success', already: 'info', refused: 'danger' } as const;

const linesTable = (lines: CheckedLine[]) =>
  table({
    caption: t('courses.importing.lines'),
    columns: [
      t('courses.importing.line'),
      t('courses.importing.name'),
      t('courses.importing.email'),
      t('courses.importing.outcome'),
    ],
    rows: lines.map(({ line, name, email, outcome, faults }) => ({
      cells: [
        String(line),
        name,
        email,
        {
          tag: tag(tones[outcome], t(`courses.importing.outcomes.${outcome}`)),
          more: faults.join(' ') || null,
        },
      ],
    })),
  });

const confirming = ({ id }: CohortListed, good: number, text: string) =>
  form({
    action: `/cohorts/${id}/people/import/confirmation`,
    label: t('courses.importing.confirmLabel'),
    hidden: { people: text },
    fields: {},
    submit: t('courses.importing.confirm', { count: good }),
    others: [{ label: t('courses.importing.leave'), href: `/cohorts/${id}` }],
  });
