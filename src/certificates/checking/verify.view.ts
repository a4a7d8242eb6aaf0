import { number } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { field } from '../../shared/ui/field';
import { fileDrop } from '../../shared/ui/file-drop';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { CODE_LENGTH } from '../verifying/code';
import { LARGEST } from './largest';
import { MOST_LINES } from './list';
import { MOST_TYPED } from './verify.schemas';

/** Why nothing could be checked, beside the field that it came through; `because` names the sentence. */
export type Refusal = { field: 'code' | 'file'; because: string; line?: number };

/** The most of a long text that is shown again. */
const SHOWN_AGAIN = 100_000;

/** Where a code, a link, a credential or a list is typed, pasted or handed in as a file. It can be installed, and then checks without a connection too. */
export const verifyPage = (typed = '', refusal?: Refusal) =>
  page(
    'verification/verify',
    {
      title: t('certificates.verify.title'),
      head: pageHead({ title: t('certificates.verify.title'), lead: t('certificates.verify.lead') }),
      ask: form({
        action: '/verify',
        fields: { code: textField(typed, refusal), file: fileField(refusal) },
        submit: t('certificates.verify.submit'),
      }),
      scan: button({
        label: t('certificates.verify.scan'),
        href: '/verify/scan',
        kind: 'secondary',
        icon: 'camera',
      }),
      notes: (['file', 'list', 'changes', 'others'] as const).map((note) => ({
        term: t(`certificates.verify.notes.${note}.term`),
        text: say(`certificates.verify.notes.${note}.text`, { most: number(MOST_LINES) }),
      })),
    },
    { status: refusal ? 422 : 200, layout: 'installable' },
  );

const textField = (typed: string, refusal: Refusal | undefined) =>
  field({
    name: 'code',
    label: t('certificates.verify.code'),
    hint: t('certificates.verify.hint'),
    value: typed.slice(0, SHOWN_AGAIN),
    error: refusal?.field === 'code' ? wordsOf(refusal) : null,
    type: 'textarea',
    rows: 3,
    oneOfSeveral: true,
    autocomplete: 'off',
    spellcheck: false,
    maxlength: MOST_TYPED,
  });

const fileField = (refusal: Refusal | undefined) =>
  fileDrop({
    name: 'file',
    label: t('certificates.verify.file'),
    hint: t('certificates.verify.fileHint', { most: LARGEST }),
    error: refusal?.field === 'file' ? wordsOf(refusal) : null,
    accept: '.pdf,.json,.jsonld,.jwt,.txt,.csv,.svg,.png',
    oneOfSeveral: true,
  });

const wordsOf = ({ because, line = 0 }: Refusal): string =>
  say(`certificates.verify.errors.${because}`, {
    length: CODE_LENGTH,
    most: MOST_LINES,
    mebibytes: LARGEST,
    line,
  });
