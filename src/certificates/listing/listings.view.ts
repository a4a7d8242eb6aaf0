import { t } from '../../shared/text';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { type HolderSection, piece } from '../holding/section';

/** Where the public register of an organisation is. */
export const publicRegisterPath = (slug: string): string => `/orgs/${slug}/register`;

/** The switch on the holder's page of a certificate. */
export const listingSection = (certificateId: string, listed: boolean, slug: string): HolderSection => ({
  id: 'listed',
  title: t('certificates.listing.title'),
  lead: t('certificates.listing.lead'),
  pieces: [
    piece(
      'notice',
      notice({
        tone: listed ? 'success' : 'info',
        text: listed ? t('certificates.listing.isListed') : t('certificates.listing.isNot'),
        announced: false,
        action: listed ? { label: t('certificates.listing.look'), href: publicRegisterPath(slug) } : null,
      }),
    ),
    piece(
      'form',
      form({
        action: `/certificates/mine/${certificateId}/listing`,
        fields: {},
        hidden: { listed: listed ? 'no' : 'yes' },
        submit: {
          label: listed ? t('certificates.listing.leave') : t('certificates.listing.join'),
          kind: 'secondary',
        },
      }),
    ),
  ],
});
