import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import type { DeclarationDocument } from './declaration';

type Reader = { name: string; timeZone: string };

/** A declaration to read and sign; afterwards, when it was signed. `error`: the box was not ticked. */
export const attestationPage = (
  document: DeclarationDocument,
  signedAt: Date | null,
  reader: Reader,
  error?: string,
) =>
  page(
    'programmes/attestation',
    {
      title: document.title,
      head: pageHead({
        title: document.title,
        lead: document.introduction,
        crumbs: [{ label: t('dashboard.places.path'), path: '/path' }],
      }),
      commitments: document.commitments,
      declaration: document.declaration,
      signed: signedAt
        ? notice({
            tone: 'success',
            text: t('programmes.attestation.signedOn', { when: moment(signedAt, reader.timeZone) }),
            announced: false,
          })
        : null,
      form: signedAt ? null : signatureForm(document, reader.name, error),
    },
    { status: error ? 422 : 200 },
  );

const signatureForm = ({ key, version }: DeclarationDocument, name: string, error?: string) =>
  form({
    action: `/attestations/${key}`,
    hidden: { version },
    fields: {
      agreed: choice({
        name: 'agreed',
        kind: 'several',
        label: t('programmes.attestation.agreement'),
        error: error ?? null,
        options: [{ value: 'yes', label: t('programmes.attestation.agree') }],
      }),
    },
    submit: t('programmes.attestation.sign', { name }),
  });
