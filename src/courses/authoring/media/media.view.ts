import { answer, type Typed } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { emptyState } from '../../../shared/ui/empty-state';
import { field } from '../../../shared/ui/field';
import { fileDrop } from '../../../shared/ui/file-drop';
import { form } from '../../../shared/ui/form';
import { pageHead } from '../../../shared/ui/page-head';
import { pager } from '../../../shared/ui/pager';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import { authoring } from '../paths';
import type { MediumListed } from './media.queries';

export const list = '/authoring/media';

/** Why a form is shown again. */
export type Refusal = { typed: Typed; errors: Record<string, string> };

/** The files of the organisation that lessons can show or play. */
export function mediaPage({ items, next }: { items: MediumListed[]; next: string | null }, search: string) {
  const title = t('courses.media.title');
  const query = new URLSearchParams({ ...(search ? { search } : {}), ...(next ? { after: next } : {}) });
  const add = { label: t('courses.media.add'), href: `${list}/new`, icon: 'plus' };
  return page('courses/authoring/list', {
    title,
    head: pageHead({
      title,
      lead: t('courses.media.lead'),
      crumbs: [{ label: t('courses.authoring.list.title'), path: authoring.list }],
      action: add,
    }),
    search: form({
      action: list,
      method: 'get',
      label: t('courses.media.search'),
      fields: {
        search: field({
          name: 'search',
          type: 'search',
          label: t('courses.media.searchLabel'),
          value: search,
          required: false,
        }),
      },
      submit: { label: t('courses.authoring.list.find'), kind: 'secondary' },
    }),
    empty:
      items.length === 0
        ? emptyState({
            title: t(search ? 'courses.media.notFound' : 'courses.media.none'),
            text: t(search ? 'courses.authoring.list.notFoundMore' : 'courses.media.noneMore'),
          })
        : null,
    courses: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('courses.media.name'),
        t('courses.media.kind'),
        { label: t('courses.media.size'), align: 'end' },
      ],
      rows: items.map((one) => ({
        id: `medium-${one.id}`,
        cells: [
          { text: one.title, href: `${list}/${one.name}`, more: one.name },
          { text: t(`courses.media.kinds.${one.kind}`), tag: lackTag(one) },
          sizeOf(one.bytes),
        ],
      })),
      pager: pager({ next: next ? `${list}?${query.toString()}` : null }),
    }),
  });
}

/** What a recording lacks before it may be taught with. */
function lackTag({ kind, captions, transcript }: MediumListed) {
  if (kind !== 'video' && kind !== 'audio') return null;
  return captions && transcript ? null : tag('attention', t('courses.media.lacks'));
}

/** A size in the unit that people read with ease. */
const sizeOf = (bytes: number): string =>
  bytes < 1_048_576
    ? t('courses.media.kilobytes', { size: Math.max(1, Math.round(bytes / 1024)) })
    : t('courses.media.megabytes', { size: Math.round(bytes / 104_857.6) / 10 });

/** The form in which a file is added. */
export function newMediumPage(refused?: Refusal) {
  const title = t('courses.media.add');
  return page(
    'courses/authoring/form',
    {
      title,
      head: pageHead({ title, lead: t('courses.media.addLead'), crumbs: crumbs() }),
      notice: null,
      form: form({
        action: list,
        fields: {
          file: fileDrop({
            name: 'file',
            label: t('courses.media.file'),
            hint: [t('courses.media.fileHint'), ...(refused ? [t('courses.media.chooseAgain')] : [])].join(
              ' ',
            ),
            accept: '.png,.jpg,.jpeg,.webp,.mp4,.webm,.mp3,.m4a,.ogg,.vtt',
            error: refused?.errors.file ?? null,
          }),
          title: field({
            name: 'title',
            label: t('courses.media.titleLabel'),
            hint: t('courses.media.titleHint'),
            value: answer(refused?.typed ?? {}, 'title'),
            error: refused?.errors.title ?? null,
            maxlength: 500,
            autocomplete: 'off',
          }),
        },
        submit: t('courses.media.submit'),
      }),
    },
    { status: refused ? 422 : 200 },
  );
}

/** The way back from a file to the list of them. */
export const crumbs = () => [
  { label: t('courses.authoring.list.title'), path: authoring.list },
  { label: t('courses.media.title'), path: list },
];
