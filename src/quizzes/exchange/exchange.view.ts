import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { LARGEST_UPLOAD, type Upload } from '../../shared/http/uploads';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { fileDrop } from '../../shared/ui/file-drop';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tabs } from '../../shared/ui/tabs';
import { tag } from '../../shared/ui/tag';
import type { QuizVersion } from '../quiz-version.entity';
import type { Found } from './found';
import type { Counts, Shown } from './imports.queries';
import type { QuizImport } from './quiz-import.entity';
import type { QuizImportQuestion } from './quiz-import-question.entity';

type Outcome = Found['outcome'];
type Version = Pick<QuizVersion, 'quizId' | 'title'>;

const outcomes = ['imported', 'skipped', 'refused'] as const;
const tones = { imported: 'success', skipped: 'neutral', refused: 'danger' } as const;

/** What is wrong with the file that was chosen, before anybody looks into it. */
export function fileOf(file: Upload | undefined): string | undefined {
  if (!file) return t('quizzes.exchange.page.noFile');
  return file.tooLarge ? t('quizzes.exchange.page.tooLarge', { megabytes: LARGEST_UPLOAD }) : undefined;
}

const crumbs = ({ quizId, title }: Version) => [{ label: title, path: `/authoring/quizzes/${quizId}` }];

/** Choosing a file to import, and saving the questions as a file. */
export function importPage(version: Version, error?: string) {
  const { quizId, title: quiz } = version;
  const title = t('quizzes.exchange.page.title');
  const path = `/authoring/quizzes/${quizId}`;
  return page(
    'quizzes/exchange/import',
    {
      title: `${title} · ${quiz}`,
      head: pageHead({ title, lead: t('quizzes.exchange.page.lead', { quiz }), crumbs: crumbs(version) }),
      form: form({
        action: `${path}/imports`,
        fields: {
          file: fileDrop({
            name: 'file',
            label: t('quizzes.exchange.page.file'),
            hint: t('quizzes.exchange.page.fileHint', { megabytes: LARGEST_UPLOAD }),
            accept: '.txt,.gift,.xml,.zip',
            error: error ?? null,
          }),
        },
        submit: { label: t('quizzes.exchange.page.read'), icon: 'file-search' },
      }),
      exportLead: t('quizzes.exchange.page.exportLead', { quiz }),
      exports: (['gift', 'moodle', 'qti'] as const).map((format) =>
        button({
          label: t(`quizzes.exchange.page.exportAs.${format}`),
          href: `${path}/export?format=${format}`,
          kind: 'secondary',
          icon: 'download',
        }),
      ),
    },
    { status: error ? 422 : 200 },
  );
}

type Read = { imported: QuizImport; version: Version; counts: Counts };

/** What each question of a file becomes, before it does and afterwards. */
export function previewPage(
  { imported, version, counts }: Read,
  shown: Shown,
  outcome: Outcome | null,
  timeZone: string,
) {
  const title = t('quizzes.exchange.preview.title');
  const path = `/authoring/quizzes/imports/${imported.id}`;
  const { fileName: file, confirmedAt } = imported;
  return page('quizzes/exchange/preview', {
    title: `${title} · ${version.title}`,
    head: pageHead({
      title,
      lead: confirmedAt
        ? t('quizzes.exchange.preview.done', { time: moment(confirmedAt, timeZone) })
        : t('quizzes.exchange.preview.lead', {
            file,
            format: t(`quizzes.exchange.formats.${imported.format}`),
          }),
      crumbs: crumbs(version),
    }),
    summary: notice({
      tone: counts.refused > 0 ? 'attention' : 'info',
      announced: false,
      text: t('quizzes.exchange.preview.counts.imported', { count: counts.imported }),
      more: [
        ...(counts.skipped ? [t('quizzes.exchange.preview.counts.skipped', { count: counts.skipped })] : []),
        ...(counts.refused ? [t('quizzes.exchange.preview.counts.refused', { count: counts.refused })] : []),
        counts.imported === 0 ? t('quizzes.exchange.preview.nothing') : t('quizzes.exchange.preview.undo'),
      ],
    }),
    confirm: confirmedAt || counts.imported === 0 ? null : confirmation(path, version, counts),
    tabs: tabs(t('quizzes.exchange.preview.kinds'), [
      { label: t('quizzes.exchange.preview.all'), path, current: !outcome },
      ...outcomes.map((one) => ({
        label: t(`quizzes.exchange.preview.${one}`),
        path: `${path}?outcome=${one}`,
        current: outcome === one,
        count: counts[one],
      })),
    ]),
    questions: shown.questions.length > 0 ? listed(shown, path, outcome) : null,
    empty: emptyState({ title: t('quizzes.exchange.preview.none'), text: '' }),
  });
}

const confirmation = (path: string, { quizId }: Version, { imported: count }: Counts) =>
  form({
    action: `${path}/confirmation`,
    fields: {},
    submit: t('quizzes.exchange.preview.confirm', { count }),
    others: [
      { label: t('quizzes.exchange.preview.another'), href: `/authoring/quizzes/${quizId}/imports/new` },
    ],
  });

function listed({ questions, next }: Shown, path: string, outcome: Outcome | null) {
  const query = new URLSearchParams({ ...(outcome ? { outcome } : {}), after: String(next) });
  return table({
    caption: t('quizzes.exchange.preview.caption'),
    columns: [
      t('quizzes.exchange.preview.question'),
      t('quizzes.exchange.preview.line'),
      t('quizzes.exchange.preview.becomes'),
      t('quizzes.exchange.preview.remarks'),
    ],
    rows: questions.map((question) => ({
      cells: [
        question.title,
        place(question),
        { tag: tag(tones[question.outcome], t(`quizzes.exchange.preview.${question.outcome}`)) },
        question.remarks.join(' '),
      ],
    })),
    pager: pager({ next: next ? `${path}?${query.toString()}` : null }),
  });
}

const place = ({ file, line }: QuizImportQuestion): string =>
  file ? t('quizzes.exchange.preview.inFile', { file, line }) : String(line);
