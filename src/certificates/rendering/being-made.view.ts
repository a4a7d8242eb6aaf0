import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { verificationPath } from '../verifying/code';

/** Instead of a PDF that is being made: what to do in the meantime. */
export const beingMadePage = (code: string) =>
  page(
    'verification/being-made',
    {
      title: t('certificates.beingMade.title'),
      head: pageHead({ title: t('certificates.beingMade.title') }),
      notice: notice({
        tone: 'info',
        text: t('certificates.beingMade.text'),
        more: [t('certificates.beingMade.more')],
        action: {
          label: t('certificates.beingMade.again'),
          href: `${verificationPath(code)}/certificate.pdf`,
        },
      }),
      path: verificationPath(code),
      label: t('certificates.beingMade.verify'),
    },
    { status: 503, layout: 'public' },
  );
