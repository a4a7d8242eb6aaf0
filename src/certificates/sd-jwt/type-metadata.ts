import { locale, say, t } from '../../shared/text';
import { claimNames, TYPE_PATH } from './claims';

/** What wallets read about the type of our credentials (SD-JWT VC type metadata). */
export const typeMetadata = (origin: string) => ({
  vct: `${origin}${TYPE_PATH}`,
  name: t('certificates.wallet.type.name'),
  description: t('certificates.wallet.type.description'),
  display: [
    {
      lang: locale(),
      locale: locale(),
      name: t('certificates.wallet.type.name'),
      description: t('certificates.wallet.type.description'),
    },
  ],
  claims: Object.values(claimNames).map((name) => ({
    path: [name],
    display: [{ lang: locale(), locale: locale(), label: say(`certificates.wallet.claims.${name}`) }],
    sd: 'always' as const,
  })),
});
