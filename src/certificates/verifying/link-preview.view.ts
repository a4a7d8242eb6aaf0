import { t } from '../../shared/text';
import { verificationPath } from './code';
import type { Facts } from './seen';

/**
 * What other programs show where somebody shares the link to a certificate (Open Graph). They keep it, so it gives no
 * verdict, which would not stay true, and names no person.
 */
export const linkPreview = ({ code, programme, issuer }: Facts, publicUrl: string) => ({
  title: t('certificates.linkPreview.title', { programme }),
  description: t('certificates.linkPreview.description', { issuer }),
  url: `${publicUrl}${verificationPath(code)}`,
  image: `${publicUrl}${verificationPath(code)}/preview.png`,
  alt: t('certificates.linkPreview.alt', { programme, issuer }),
});
