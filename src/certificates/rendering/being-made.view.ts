import type { Standard } from '../printing/certificate-printer.provider';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { verificationPath } from '../verifying/code';

/** What the files are called at the address of a certificate. */
const fileOf: Record<Standard, string> = { 'a-3a': 'certificate.pdf', 'ua-1': 'certificate-accessible.pdf' };

/** Instead of a PDF that is being made: what to do in the meantime. */
export const beingMadePage = (code: string, standard: Standard = 'a-3a') =>
  insteadOfPdf(code, {
    status: 503,
    title: t('certificates.beingMade.title'),
    text: t('certificates.beingMade.text'),
    more: t('certificates.beingMade.more'),
    action: {
      label: t('certificates.beingMade.again'),
      href: `${verificationPath(code)}/${fileOf[standard]}`,
    },
  });

/** Instead of a PDF that no typeface of ours can print: which characters are to blame, and what holds all the same. */
export const unprintablePage = (code: string, characters: string[]) =>
  insteadOfPdf(code, {
    status: 404,
    title: t('certificates.noTypeface.title'),
    text: t('certificates.noTypeface.text', { characters: characters.join(' ') }),
    more: t('certificates.noTypeface.more'),
  });

type Said = {
  status: 404 | 503;
  title: string;
  text: string;
  more: string;
  action?: { label: string; href: string };
};

const insteadOfPdf = (code: string, { status, title, text, more, action }: Said) =>
  page(
    'verification/being-made',
    {
      title,
      head: pageHead({ title }),
      notice: notice({ tone: 'info', text, more: [more], ...(action ? { action } : {}) }),
      path: verificationPath(code),
      label: t('certificates.beingMade.verify'),
    },
    { status, layout: 'public' },
  );
