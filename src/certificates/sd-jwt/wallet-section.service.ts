import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HolderSections } from '../holding/holder-sections.service';
import { walletSection } from './wallet.view';

/** The certificate for a wallet, on its holder's page. */
@Injectable()
export class WalletSection implements OnModuleInit {
  constructor(private readonly sections: HolderSections) {}

  /** Registers what it shows on the holder’s page. */
  onModuleInit(): void {
    this.sections.register('wallet', walletSection);
  }
}
