import { t } from '../../shared/text';
import { buttonRow } from '../../shared/ui/button';
import { facts } from '../../shared/ui/facts';
import { verificationPath } from '../verifying/code';
import { type Holding, type HolderSection, piece } from './section';

/** What others learn of a certificate, and from where; `named` says whether the credential holds the holder's name. */
export const seenSection = ({ held }: Holding, named: boolean): HolderSection => ({
  id: 'seen',
  title: t('certificates.holding.seen.title'),
  lead: null,
  pieces: [
    piece(
      'facts',
      facts([
        { label: t('certificates.holding.seen.page'), value: t('certificates.holding.seen.pageText') },
        { label: t('certificates.holding.seen.share'), value: t('certificates.holding.seen.shareText') },
        {
          label: t('certificates.holding.seen.credential'),
          value: named
            ? t('certificates.holding.seen.credentialNamed')
            : t('certificates.holding.seen.credentialUnnamed'),
        },
        { label: t('certificates.holding.seen.never'), value: t('certificates.holding.seen.neverText') },
      ]),
    ),
    piece(
      'button-row',
      buttonRow([
        {
          label: t('certificates.holding.seen.open'),
          href: verificationPath(held.code),
          kind: 'secondary',
        },
        { label: t('certificates.holding.seen.changeName'), href: '/certificates/name', kind: 'quiet' },
      ]),
    ),
  ],
});
