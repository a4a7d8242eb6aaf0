import type { Part } from '../../shared/http/cursor';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { linkList } from '../../shared/ui/link-list';
import { type Holding, type HolderSection, type Piece, piece } from '../holding/section';
import { counts } from '../verifying/status';
import { verificationPath } from '../verifying/code';
import { linkedInAddress } from './linkedin';
import type { OwnLink } from './share-links.queries';
import { linkTable } from './share-links.view';

/** How many links stand on the page of the certificate itself. */
export const SHORT_LIST = 5;

/** The newest links to a certificate, on its holder's page, and the way to a profile elsewhere. */
export const shareSection = (holding: Holding, links: Part<OwnLink>, publicUrl: string): HolderSection => ({
  id: 'share',
  title: t('certificates.sharing.section.title'),
  lead: t('certificates.sharing.section.lead'),
  pieces: [
    ...(links.items.length === 0 ? none(holding) : newest(holding, links)),
    ...(counts(holding.held.status) ? [elsewhere(holding, publicUrl)] : []),
  ],
});

const pathOf = ({ held }: Holding) => `/certificates/mine/${held.id}/share-links`;

const make = (holding: Holding) => ({
  label: t('certificates.sharing.section.make'),
  href: `${pathOf(holding)}/new`,
  icon: 'link',
});

const none = (holding: Holding): Piece[] => [
  piece(
    'empty-state',
    emptyState({
      title: t('certificates.sharing.list.none'),
      text: t('certificates.sharing.list.noneMore'),
      action: make(holding),
    }),
  ),
];

function newest(holding: Holding, { items, next }: Part<OwnLink>): Piece[] {
  const all = { label: t('certificates.sharing.section.all'), href: pathOf(holding), kind: 'quiet' } as const;
  return [
    piece('button', button(make(holding))),
    piece('table', linkTable(items, holding.actor.timeZone)),
    ...(next ? [piece('button', button(all))] : []),
  ];
}

const elsewhere = ({ held, actor }: Holding, publicUrl: string): Piece =>
  piece(
    'link-list',
    linkList([
      {
        label: t('certificates.sharing.section.linkedIn'),
        href: linkedInAddress(held, {
          issuer: actor.organisationName,
          address: `${publicUrl}${verificationPath(held.code)}`,
        }),
        icon: 'external-link',
        more: t('certificates.sharing.section.linkedInMore'),
      },
    ]),
  );
