import { answer, type Typed } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import type { ButtonInput } from '../../../shared/ui/button';
import { choice } from '../../../shared/ui/choice';
import { dialogue } from '../../../shared/ui/dialogue';
import { field } from '../../../shared/ui/field';
import { fileDrop } from '../../../shared/ui/file-drop';
import { form } from '../../../shared/ui/form';
import type { Given } from '../../../shared/ui/given';
import { pageHead } from '../../../shared/ui/page-head';
import { authoring } from '../paths';
import { crumbs, list, type Refusal } from './media.view';
import type { MediumUse } from './media-uses.queries';
import type { Medium } from './medium.entity';

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
