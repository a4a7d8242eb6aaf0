import { t } from '../../shared/text';
import { linkList } from '../../shared/ui/link-list';
import { verificationPath } from '../verifying/code';
import { type Holding, type HolderSection, piece } from './section';

/** The files of a certificate, for its holder to keep. */
export function downloadSection({ held }: Holding): HolderSection {
  const path = verificationPath(held.code);
  const pdf = { label: t('certificates.files.pdf'), href: `${path}/certificate.pdf`, icon: 'file-down' };
  return {
    id: 'download',
    title: t('certificates.holding.download.title'),
    lead: t('certificates.holding.download.lead'),
    pieces: [
      piece(
        'link-list',
        linkList([
          ...(held.rendered ? [{ ...pdf, more: t('certificates.holding.download.pdf') }] : []),
          {
            label: t('certificates.files.badge'),
            href: `${path}/badge.svg`,
            icon: 'file-down',
            more: t('certificates.files.badgeMore'),
          },
        ]),
      ),
    ],
  };
}
