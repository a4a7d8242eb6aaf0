import { t } from '../../shared/text';
import { type LinkInput, linkList } from '../../shared/ui/link-list';
import { verificationPath } from '../verifying/code';
import { type Holding, type HolderSection, piece } from './section';

/** The files of a certificate, for its holder to keep; `credential`: whether it has one. */
export const downloadSection = ({ held }: Holding, credential: boolean): HolderSection => ({
  id: 'download',
  title: t('certificates.holding.download.title'),
  lead: t('certificates.holding.download.lead'),
  pieces: [
    piece(
      'link-list',
      linkList([
        ...(held.rendered ? [paper(verificationPath(held.code))] : []),
        {
          label: t('certificates.files.badge'),
          href: `${verificationPath(held.code)}/badge.svg`,
          icon: 'file-down',
          more: t('certificates.files.badgeMore'),
        },
        ...(credential ? credentials(`/certificates/mine/${held.id}`) : []),
      ]),
    ),
  ],
});

const paper = (path: string): LinkInput => ({
  label: t('certificates.files.pdf'),
  href: `${path}/certificate.pdf`,
  icon: 'file-down',
  more: t('certificates.holding.download.pdf'),
});

const credentials = (path: string): LinkInput[] => [
  {
    label: t('certificates.holding.download.json'),
    href: `${path}/credential.json`,
    icon: 'file-down',
    download: true,
    more: t('certificates.holding.download.jsonMore'),
  },
  {
    label: t('certificates.holding.download.jwt'),
    href: `${path}/credential.jwt`,
    icon: 'file-down',
    download: true,
    more: t('certificates.holding.download.jwtMore'),
  },
];
