import type { RejectedForm } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { verificationPath } from '../verifying/code';

type Answered = { matches: boolean; name: string } | { given: RejectedForm };

/** Asks for the name on a paper, and says whether it is the one the certificate was issued with. */
export const paperPage = (code: string, answered?: Answered) => {
  const told = answered && 'matches' in answered ? answered : null;
  const given = answered && 'given' in answered ? answered.given : null;
  return page(
    'verification/paper',
    {
      title: t('certificates.paper.title'),
      head: pageHead({
        title: t('certificates.paper.title'),
        lead: t('certificates.paper.lead'),
        crumbs: [{ label: code, path: verificationPath(code) }],
      }),
      answer: told
        ? notice({
            tone: told.matches ? 'success' : 'danger',
            title: t(told.matches ? 'certificates.paper.same' : 'certificates.paper.another'),
            text: t(told.matches ? 'certificates.paper.sameMore' : 'certificates.paper.anotherMore'),
          })
        : null,
      ask: form({
        action: `${verificationPath(code)}/paper`,
        fields: {
          name: field({
            name: 'name',
            label: t('certificates.paper.name'),
            hint: t('certificates.paper.nameHint'),
            value: told?.name ?? '',
            error: given?.errors.name,
            autocomplete: null,
            spellcheck: false,
            maxlength: 400,
          }),
        },
        submit: t('certificates.paper.submit'),
      }),
    },
    { layout: 'public', status: given ? 422 : 200 },
  );
};
