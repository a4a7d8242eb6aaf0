import { OwnStatus } from './own-status.service';
import { WalletPages } from './wallet.pages';
import { WalletSection } from './wallet-section.service';
import { Wallets } from './wallet.service';

/** What this part of certificates consists of. */
export const sdJwt = {
  controllers: [WalletPages],
  providers: [OwnStatus, WalletSection, Wallets],
};
