import { answer, type RejectedForm } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import type { Held } from './certificate-record.service';
import { reasonCodes } from './history';
import { reasonWords } from './wording';

const nothingTyped: RejectedForm = { ok: false, typed: {}, errors: {} };

/** The question before a certificate is revoked: what follows, that it is for good, and why. */
export const revocationPage = (held: Held, given?: RejectedForm) =>
  page(
    'holding/revocation',
    {
      title: t('certificates.revoke.title'),
      head: pageHead({
        title: t('certificates.revoke.heading', { holder: held.holderName }),
        lead: t('certificates.revoke.lead', { programme: held.programmeTitle, number: held.number }),
        crumbs: [
          { label: t('certificates.register.title'), path: '/certificates/register' },
          { label: held.holderName, path: `/certificates/${held.id}` },
        ],
      }),
      warning: notice({
        tone: 'attention',
        title: t('certificates.revoke.forGood'),
        text: t('certificates.revoke.consequence'),
        announced: false,
      }),
      form: revocationForm(held, given ?? nothingTyped),
    },
    { status: given ? 422 : 200 },
  );

const revocationForm = (held: Held, { typed, errors }: RejectedForm) =>
  form({
    action: `/certificates/${held.id}/revocation`,
    fields: {
      reasonCode: choice({
        name: 'reasonCode',
        label: t('certificates.revoke.reasonCode'),
        hint: t('certificates.revoke.reasonCodeHint'),
        options: reasonCodes.map((value) => ({ value, label: reasonWords(value) })),
        value: answer(typed, 'reasonCode'),
        error: errors.reasonCode,
      }),
      privateReason: field({
        name: 'privateReason',
        type: 'textarea',
        label: t('certificates.revoke.privateReason'),
        hint: t('certificates.revoke.privateReasonHint'),
        value: answer(typed, 'privateReason'),
        error: errors.privateReason,
        maxlength: 4000,
      }),
      publicWords: field({
        name: 'publicWords',
        label: t('certificates.revoke.publicWords'),
        hint: t('certificates.revoke.publicWordsHint'),
        value: answer(typed, 'publicWords'),
        error: errors.publicWords,
        required: false,
        maxlength: 200,
      }),
    },
    submit: { label: t('certificates.revoke.submit'), kind: 'danger' },
    others: [{ label: t('certificates.revoke.keep'), href: `/certificates/${held.id}`, kind: 'quiet' }],
  });
