import { list } from '../../shared/dates';
import { answer, type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { buttonRow } from '../../shared/ui/button';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { fileDrop } from '../../shared/ui/file-drop';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';
import { LONGEST, type TooLong } from '../issuing/wording.provider';
import { designs } from '../snapshot';
import type { CertificateDesign } from './certificate-design';
import { markOf } from './changed-design';
import type { Misfit } from './fit';
import { picturePlaces, signing } from './design.schemas';
import { placeholders } from './wording-fault.provider';

const HOME = '/certificate-design';

/** What the page shows. `sample` is a PNG, null where not everything has a place; a file that was refused says why. */
export type DesignPage = {
  current: CertificateDesign;
  typed: Typed;
  sample: Buffer | null;
  refused?: Given<Refused>;
  file?: Given<{ error: string; place: string }>;
  /** By part of the wording: on which certificates it is too long. */
  tooLong?: Given<Record<string, string>>;
  /** With which names it could not be read. */
  misfit?: Given<string>;
};

/** What stands in the form when this is the design. */
export const typedDesign = ({ design, accent, wording, signatories }: CertificateDesign): Typed => ({
  design,
  accent,
  ...wording,
  ...Object.fromEntries(
    signatories.flatMap(({ name, role }, at) => [
      [`name${at + 1}`, name],
      [`role${at + 1}`, role],
    ]),
  ),
});

/** How certificates look and what they say, with a sample that follows what is typed. */
export function designPage({ current, typed, sample, refused, file, tooLong, misfit }: DesignPage) {
  const title = t('certificates.designing.title');
  return page(
    'designing/design',
    {
      title,
      head: pageHead({
        title,
        lead: t('certificates.designing.lead'),
        others: [{ label: t('certificates.designing.fit.title'), href: `${HOME}/fit` }],
      }),
      previewPath: `${HOME}/preview`,
      form: form({
        action: HOME,
        error: refused?.error ?? null,
        fields: fields(typed, refused),
        hidden: { seen: (refused?.status !== 409 && answer(typed, 'seen')) || markOf(current) },
        submit: t('certificates.designing.save'),
        others: [{ label: t('certificates.designing.show'), formaction: `${HOME}/preview#design-preview` }],
      }),
      preview: preview(sample, [...Object.values(tooLong ?? {}), ...(misfit ? [misfit] : [])]),
      pictures: t('certificates.designing.pictures.title'),
      kept: t('certificates.designing.pictures.kept'),
      pictureForm: pictureForm(file),
      removals: removals(picturePlaces.filter((place) => isThere(current, place))),
    },
    { status: refused?.status ?? (file ? 422 : 200) },
  );
}

/** For each part of the wording that is too long: with which name and programme, and by how much. */
export const tooLongWords = (parts: readonly TooLong[]): Record<string, string> =>
  Object.fromEntries(
    parts.map(({ part, length, facts: { name, programme } }) => [
      part,
      t('certificates.designing.errors.tooLong', {
        part: t(`certificates.designing.wording.${part}`),
        ...{ name, programme, length, most: LONGEST[part] },
      }),
    ]),
  );

/** With which names a design could not be read, a few of them, and for what it has too little place; null for none. */
export const misfitWords = (misfits: readonly Misfit[]): string | null =>
  misfits.length === 0
    ? null
    : t('certificates.designing.errors.misfit', {
        names: list(misfits.slice(0, NAMED).map(({ name }) => `“${name}”`)),
        places: list(
          [...new Set(misfits.flatMap(({ places }) => places))].map((place) =>
            t(`certificates.designing.places.${place}`),
          ),
        ),
      });

const NAMED = 3;

const preview = (sample: Buffer | null, tooLong: string[]) => ({
  tooLong,
  title: t('certificates.designing.preview.title'),
  picture: sample && `data:image/png;base64,${sample.toString('base64')}`,
  description: t('certificates.designing.preview.description'),
  text: sample ? null : t('certificates.designing.preview.tooMuch'),
});

const fields = (typed: Typed, refused: Given<Refused>) => {
  const asked = (name: string) => ({
    name,
    value: answer(typed, name),
    error: refused?.errors[name] ?? null,
  });
  return {
    design: choice({
      ...asked('design'),
      label: t('certificates.designing.design.label'),
      options: designs.map((value) => ({
        value,
        label: t(`certificates.designing.design.${value}`),
        hint: t(`certificates.designing.design.${value}Hint`),
      })),
    }),
    accent: field({
      ...asked('accent'),
      ...{ label: t('certificates.designing.accent.label'), hint: t('certificates.designing.accent.hint') },
      ...{ width: 'short', spellcheck: false, autocomplete: null },
    }),
    ...wordingFields(asked),
    ...people(asked),
  };
};

type Asked = (name: string) => { name: string; value: string; error: string | null };

const wordingFields = (asked: Asked) => ({
  heading: wordingField(asked, 'heading'),
  before: wordingField(asked, 'before'),
  statement: wordingField(asked, 'statement', 3),
});

const wordingField = (asked: Asked, name: 'heading' | 'before' | 'statement', rows = 1) =>
  field({
    ...asked(name),
    label: t(`certificates.designing.wording.${name}`),
    hint:
      name === 'statement'
        ? t('certificates.designing.wording.hint', {
            known: placeholders.map((one) => `{{${one}}}`).join(', '),
          })
        : t('certificates.designing.wording.usual'),
    required: false,
    ...(rows > 1 ? { type: 'textarea' as const, rows } : {}),
  });

const people = (asked: Asked) =>
  Object.fromEntries(
    signing.flatMap((nth) =>
      (['name', 'role'] as const).map((what) => [
        `${what}${nth}`,
        field({
          ...asked(`${what}${nth}`),
          label: t(`certificates.designing.signatory.${what}`, { nth }),
          required: false,
          autocomplete: null,
          maxlength: 80,
        }),
      ]),
    ),
  );

const isThere = ({ logo, signatories }: CertificateDesign, place: string): boolean =>
  place === 'logo' ? logo !== null : Boolean(signatories[Number(place.slice(-1)) - 1]?.signature);

const placeName = (place: string): string =>
  place === 'logo'
    ? t('certificates.designing.pictures.logo')
    : t('certificates.designing.pictures.signature', { nth: place.slice(-1) });

const removalWords = (place: string): string =>
  place === 'logo'
    ? t('certificates.designing.pictures.removeLogo')
    : t('certificates.designing.pictures.removeSignature', { nth: place.slice(-1) });

const removals = (places: readonly string[]) =>
  places.length === 0
    ? null
    : buttonRow(
        places.map((place) => ({
          label: removalWords(place),
          action: `${HOME}/pictures/removal`,
          hidden: { place },
          kind: 'secondary',
          small: true,
        })),
      );

const pictureForm = (file: DesignPage['file']) =>
  form({
    action: `${HOME}/pictures`,
    fields: {
      place: choice({
        name: 'place',
        label: t('certificates.designing.pictures.place'),
        options: picturePlaces.map((value) => ({ value, label: placeName(value) })),
        value: file?.place ?? 'logo',
      }),
      file: fileDrop({
        name: 'file',
        label: t('certificates.designing.pictures.file'),
        hint: t('certificates.designing.pictures.hint'),
        accept: '.png,.jpg,.jpeg,.svg',
        error: file?.error ?? null,
      }),
    },
    submit: { label: t('certificates.designing.pictures.take'), kind: 'secondary' },
  });
