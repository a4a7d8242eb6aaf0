import { answer, type Typed } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import type { ButtonInput } from '../../../shared/ui/button';
import { choice } from '../../../shared/ui/choice';
import { dialogue } from '../../../shared/ui/dialogue';
import { emptyState } from '../../../shared/ui/empty-state';
import { field } from '../../../shared/ui/field';
import { fileDrop } from '../../../shared/ui/file-drop';
import { form } from '../../../shared/ui/form';
import type { Given } from '../../../shared/ui/given';
import { pageHead } from '../../../shared/ui/page-head';
import { pager } from '../../../shared/ui/pager';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import { authoring } from '../paths';
import type { MediumListed } from './media.queries';
import type { MediumUse } from './media-uses.queries';
import type { Medium } from './medium.entity';

const list = '/authoring/media';

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

const crumbs = () => [
  { label: t('courses.authoring.list.title'), path: authoring.list },
  { label: t('courses.media.title'), path: list },
];

export type MediumShown = {
  medium: Medium;
  captions: { id: string; name: string; title: string }[];
  uses: MediumUse[];
  refused?: Given<Refusal>;
};

/** One file: what it looks or sounds like, how lessons name it, and what is said about it. */
export function mediumPage({ medium, captions, uses, refused }: MediumShown) {
  const { name, kind, title } = medium;
  const recording = kind === 'video' || kind === 'audio';
  const typed: Typed = refused?.typed ?? {
    title,
    captions: captions.find(({ id }) => id === medium.captionsId)?.name ?? '',
    transcript: medium.transcript ?? '',
  };
  const path = `${list}/${name}`;
  return page(
    'courses/authoring/medium',
    {
      title,
      head: pageHead({ title, lead: t(`courses.media.kinds.${kind}`), crumbs: crumbs() }),
      picture: kind === 'picture' ? { src: `/media/${name}`, alt: title } : null,
      video: kind === 'video' ? `/media/${name}` : null,
      audio: kind === 'audio' ? `/media/${name}` : null,
      track: captions.find(({ id }) => id === medium.captionsId)?.name ?? null,
      label: title,
      use: useOf(medium),
      form: form({
        action: path,
        fields: {
          title: field({
            name: 'title',
            label: t(kind === 'picture' ? 'courses.media.alt' : 'courses.media.titleLabel'),
            value: answer(typed, 'title'),
            error: refused?.errors.title ?? null,
            maxlength: 500,
            autocomplete: 'off',
          }),
          ...(recording ? recordingFields(captions, typed, refused) : {}),
        },
        submit: t('courses.authoring.save'),
        others: recording && !medium.transcript ? [fromCaptions()] : [],
      }),
      uses: uses.map(useView),
      kept: uses.length > 0 ? t('courses.media.used') : null,
      removal: uses.length > 0 ? null : removal(path),
    },
    { status: refused ? 422 : 200 },
  );
}

const removal = (path: string) =>
  dialogue({
    id: 'removal',
    opener: { label: t('courses.media.remove'), kind: 'quiet', icon: 'trash-2' },
    title: t('courses.media.removeTitle'),
    text: t('courses.media.removeText'),
    confirm: { label: t('courses.media.remove'), kind: 'danger', action: `${path}/removal` },
    cancel: t('courses.media.keep'),
  });

/** A lesson that uses a file, with the way to where it is written, or read. */
const useView = ({ slug, course, lesson, title, isDraft }: MediumUse) => ({
  label: t('courses.authoring.lesson.inCourse', { title, course }),
  path: isDraft ? authoring.lesson(slug, lesson) : `${authoring.preview(slug)}/${lesson}`,
});

/** What an author types to use it; captions are chosen, not typed. */
function useOf({ name, kind }: Medium): string | null {
  if (kind === 'captions') return null;
  return kind === 'picture' ? `![…](media:${name})` : `::: ${kind} ${name}`;
}

const fromCaptions = (): ButtonInput => ({
  label: t('courses.media.fromCaptions'),
  name: 'then',
  value: 'transcript',
});

const recordingFields = (captions: MediumShown['captions'], typed: Typed, refused: Given<Refusal>) => ({
  captions: choice({
    name: 'captions',
    label: t('courses.authoring.fields.captions'),
    hint: t('courses.media.captionsHint'),
    kind: 'select',
    required: false,
    prompt: t('courses.authoring.lesson.choose'),
    value: answer(typed, 'captions'),
    error: refused?.errors.captions ?? null,
    options: captions.map((one) => ({ value: one.name, label: `${one.title} (${one.name})` })),
  }),
  captionsFile: fileDrop({
    name: 'captionsFile',
    label: t('courses.media.captionsFile'),
    hint: t('courses.media.captionsFileHint'),
    accept: '.vtt',
    required: false,
    error: refused?.errors.captionsFile ?? null,
  }),
  transcript: field({
    name: 'transcript',
    label: t('courses.authoring.fields.transcript'),
    hint: t('courses.media.transcriptHint'),
    value: answer(typed, 'transcript'),
    error: refused?.errors.transcript ?? null,
    type: 'textarea',
    required: false,
    autocomplete: 'off',
  }),
});
