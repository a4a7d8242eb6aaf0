import { day } from '../../shared/dates';
import { answer, type RejectedForm } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { type AnyField, form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import type { Held } from '../register/certificate-record.service';
import { suspensionCodes } from '../register/history';
import { reasonWords } from '../register/wording';
import type { Days } from './renewal';

/** What is asked about a certificate on a page of its own. */
type Question = 'suspension' | 'reinstatement' | 'correction' | 'renewal' | 'replacement' | 'erasure';

/** The certificate that it is about. */
export type About = Pick<Held, 'id' | 'holderName' | 'programmeTitle' | 'number'>;

type Asked = {
  fields: Record<string, AnyField>;
  hidden?: Record<string, string | number>;
  /** What follows, and whether it can be undone. */
  title: string;
  text: string;
  danger?: boolean;
};

const nothingTyped: RejectedForm = { ok: false, typed: {}, errors: {} };

export const suspensionPage = (about: About, given?: RejectedForm) =>
  questionPage('suspension', about, given, {
    title: t('certificates.suspension.canBeUndone'),
    text: t('certificates.suspension.consequence'),
    fields: {
      reasonCode: choice({
        name: 'reasonCode',
        label: t('certificates.revoke.reasonCode'),
        hint: t('certificates.revoke.reasonCodeHint'),
        options: suspensionCodes.map((value) => ({ value, label: reasonWords(value) })),
        value: answer(given?.typed ?? {}, 'reasonCode'),
        error: given?.errors.reasonCode,
      }),
      ...reasons(given),
    },
  });

export const reinstatementPage = (about: About, given?: RejectedForm) =>
  questionPage('reinstatement', about, given, {
    title: t('certificates.reinstatement.canBeUndone'),
    text: t('certificates.reinstatement.consequence'),
    fields: reasons(given),
  });

/** `version` is the one that is shown, so that two who correct it at once do not overwrite each other. */
export const correctionPage = (about: About, version: number, given?: RejectedForm) =>
  questionPage('correction', about, given, {
    title: t('certificates.correction.keepsLink'),
    text: t('certificates.correction.consequence'),
    hidden: { version },
    fields: {
      name: field({
        name: 'name',
        label: t('certificates.correction.name'),
        hint: t('certificates.correction.nameHint'),
        value: given ? answer(given.typed, 'name') : about.holderName,
        error: given?.errors.name,
        autocomplete: null,
        maxlength: 200,
      }),
      privateReason: privateReason(given),
    },
  });

export const renewalPage = (
  about: About,
  { validFrom, validUntil }: Days,
  term: number,
  given?: RejectedForm,
) =>
  questionPage('renewal', about, given, {
    title: t('certificates.renewal.days', { validFrom: day(validFrom), validUntil: day(validUntil) }),
    text: t('certificates.renewal.consequence'),
    hidden: { term },
    fields: {},
  });

export const replacementPage = (about: About, given?: RejectedForm) =>
  questionPage('replacement', about, given, {
    title: t('certificates.revoke.forGood'),
    text: t('certificates.replacement.consequence'),
    danger: true,
    fields: {
      code: field({
        name: 'code',
        label: t('certificates.replacement.code'),
        hint: t('certificates.replacement.codeHint'),
        value: answer(given?.typed ?? {}, 'code'),
        error: given?.errors.code,
        autocomplete: null,
        spellcheck: false,
        maxlength: 300,
      }),
      ...reasons(given),
    },
  });

/** `count`: how many certificates name the person. */
export const erasurePage = (about: About, count: number, given?: RejectedForm) =>
  questionPage('erasure', about, given, {
    title: t('certificates.revoke.forGood'),
    text: t('certificates.erasure.consequence', { count }),
    danger: true,
    fields: {
      name: field({
        name: 'name',
        label: t('certificates.erasure.confirm', { holder: about.holderName }),
        hint: t('certificates.erasure.confirmHint'),
        value: answer(given?.typed ?? {}, 'name'),
        error: given?.errors.name,
        autocomplete: null,
        spellcheck: false,
        maxlength: 400,
      }),
    },
  });

const questionPage = (question: Question, about: About, given: RejectedForm | undefined, asked: Asked) =>
  page(
    'holding/question',
    {
      title: say(`certificates.${question}.title`),
      head: pageHead({
        title: say(`certificates.${question}.heading`, { holder: about.holderName }),
        lead: t('certificates.revoke.lead', { programme: about.programmeTitle, number: about.number }),
        crumbs: [
          { label: t('certificates.register.title'), path: '/certificates/register' },
          { label: about.holderName, path: `/certificates/${about.id}` },
        ],
      }),
      warning: notice({
        tone: asked.danger ? 'attention' : 'info',
        title: asked.title,
        text: asked.text,
        announced: false,
      }),
      form: questionForm(question, about, given ?? nothingTyped, asked),
    },
    { status: given ? 422 : 200 },
  );

const questionForm = (question: Question, { id }: About, { errors }: RejectedForm, asked: Asked) =>
  form({
    action: `/certificates/${id}/${question}`,
    fields: asked.fields,
    ...(asked.hidden ? { hidden: asked.hidden } : {}),
    ...(errors[''] ? { error: errors[''] } : {}),
    submit: { label: say(`certificates.${question}.submit`), kind: asked.danger ? 'danger' : 'primary' },
    others: [{ label: t('certificates.revoke.keep'), href: `/certificates/${id}`, kind: 'quiet' }],
  });

const reasons = (given: RejectedForm | undefined) => ({
  privateReason: privateReason(given),
  publicWords: field({
    name: 'publicWords',
    label: t('certificates.revoke.publicWords'),
    hint: t('certificates.lifecycle.publicWordsHint'),
    value: answer(given?.typed ?? {}, 'publicWords'),
    error: given?.errors.publicWords,
    required: false,
    maxlength: 200,
  }),
});

const privateReason = (given: RejectedForm | undefined) =>
  field({
    name: 'privateReason',
    type: 'textarea',
    label: t('certificates.revoke.privateReason'),
    hint: t('certificates.revoke.privateReasonHint'),
    value: answer(given?.typed ?? {}, 'privateReason'),
    error: given?.errors.privateReason,
    maxlength: 4000,
  });
