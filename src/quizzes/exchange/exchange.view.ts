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
import { authoring } from '../authoring/paths';
import type { Found } from './found';
import type { Counts, Shown, Target } from './imports.queries';
import type { QuizImport } from './quiz-import.entity';
import type { QuizImportQuestion } from './quiz-import-question.entity';

type Outcome = Found['outcome'];

const exported = ['gift', 'moodle', 'qti'] as const;
const outcomes = ['imported', 'skipped', 'refused'] as const;
const tones = { imported: 'success', skipped: 'neutral', refused: 'danger' } as const;

/** What is wrong with the file that was chosen, before anybody looks into it. */
export function fileOf(file: Upload | undefined): string | undefined {
  if (!file) return t('quizzes.exchange.page.noFile');
  return file.tooLarge ? t('quizzes.exchange.page.tooLarge', { megabytes: LARGEST_UPLOAD }) : undefined;
}

const crumbs = ({ quizId, title }: Target) => [
  { label: t('quizzes.authoring.list.title'), path: authoring.list },
  { label: title, path: authoring.quiz(quizId) },
];

/** Choosing a file to import, and saving the questions as a file. */
export function importPage(target: Target, error?: string) {
  const { quizId, title: quiz } = target;
  const title = t('quizzes.exchange.page.title');
  const path = `/authoring/quizzes/${quizId}`;
  return page(
    'quizzes/exchange/import',
    {
      title: `${title} · ${quiz}`,
      head: pageHead({ title, lead: t('quizzes.exchange.page.lead', { quiz }), crumbs: crumbs(target) }),
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
      exports: exportsOf(target, path),
      nothing:
        target.published || target.inDraft > 0 ? null : t('quizzes.exchange.page.nothingYet', { quiz }),
    },
    { status: error ? 422 : 200 },
  );
}

/** What can be saved of a quiz: what is published of it, what is being written, or both where they differ. */
const exportsOf = ({ title: quiz, published, inDraft }: Target, path: string) =>
  (['published', 'draft'] as const)
    .filter((part) => (part === 'draft' ? inDraft > 0 : published))
    .map((part) => ({
      lead: t(`quizzes.exchange.page.exportLead.${part}`, { quiz }),
      buttons: exported.map((format) => {
        const label = t(`quizzes.exchange.page.exportAs.${format}`);
        const about = inDraft > 0 && published ? t(`quizzes.exchange.page.exportOf.${part}`) : null;
        const href = `${path}/export?format=${format}&of=${part}`;
        return button({ label, about, href, kind: 'secondary', icon: 'download' });
      }),
    }));

type Read = { imported: QuizImport; target: Target; counts: Counts };

/** What each question of a file becomes, before it does and afterwards. */
export function previewPage(
  { imported, target, counts }: Read,
  shown: Shown,
  outcome: Outcome | null,
  timeZone: string,
) {
  const title = t('quizzes.exchange.preview.title');
  const path = `/authoring/quizzes/imports/${imported.id}`;
  const { fileName: file, confirmedAt } = imported;
  return page('quizzes/exchange/preview', {
    title: `${title} · ${target.title}`,
    head: pageHead({
      title,
      action: confirmedAt
        ? { label: t('quizzes.exchange.preview.toQuestions'), href: authoring.quiz(target.quizId) }
        : null,
      lead: confirmedAt
        ? t('quizzes.exchange.preview.done', { time: moment(confirmedAt, timeZone) })
        : t('quizzes.exchange.preview.lead', {
            file,
            format: t(`quizzes.exchange.formats.${imported.format}`),
          }),
      crumbs: crumbs(target),
    }),
    summary: summary(counts, confirmedAt !== null),
    confirm: confirmedAt || counts.imported === 0 ? null : confirmation(path, target, counts),
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

/** How many become what, and what that means for the quiz. */
const summary = ({ imported, skipped, refused }: Counts, done: boolean) =>
  notice({
    tone: refused > 0 ? 'attention' : 'info',
    announced: false,
    text: t(`quizzes.exchange.preview.${done ? 'wereImported' : 'counts.imported'}`, { count: imported }),
    more: [
      ...(skipped ? [t('quizzes.exchange.preview.counts.skipped', { count: skipped })] : []),
      ...(refused ? [t('quizzes.exchange.preview.counts.refused', { count: refused })] : []),
      ...(done
        ? []
        : [t(imported === 0 ? 'quizzes.exchange.preview.nothing' : 'quizzes.exchange.preview.intoDraft')]),
    ],
  });

const confirmation = (path: string, { quizId }: Target, { imported: count }: Counts) =>
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
