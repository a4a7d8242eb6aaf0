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
        ...certificates(verificationPath(held.code), held.rendered),
        ...badges(verificationPath(held.code), credential),
        ...(credential ? credentials(`/certificates/mine/${held.id}`) : []),
      ]),
    ),
  ],
});

/** The certificate in each form; a PDF only once the first was made. */
const certificates = (path: string, rendered: boolean): LinkInput[] => [
  ...(rendered
    ? [
        file(`${path}/certificate.pdf`, 'pdf', t('certificates.holding.download.pdf')),
        file(`${path}/certificate-accessible.pdf`, 'accessible', t('certificates.files.accessibleMore')),
      ]
    : []),
  { ...file(`${path}/certificate`, 'screen', t('certificates.files.screenMore')), icon: 'eye' },
];

/** The badge in each form, which carries the credential where there is one. */
const badges = (path: string, credential: boolean): LinkInput[] => [
  file(`${path}/badge.svg`, 'badge', t('certificates.files.badgeMore')),
  file(
    `${path}/badge.png`,
    'badgePng',
    credential ? t('certificates.holding.download.baked') : t('certificates.files.badgePngMore'),
  ),
];

const file = (
  href: string,
  what: 'pdf' | 'accessible' | 'screen' | 'badge' | 'badgePng',
  more: string,
): LinkInput => ({
  label: t(`certificates.files.${what}`),
  href,
  icon: 'file-down',
  more,
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
