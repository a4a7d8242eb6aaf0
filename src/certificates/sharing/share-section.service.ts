import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../shared/config/config';
import { HolderSections } from '../holding/holder-sections.service';
import { OwnShareLinks } from './share-links.queries';
import { shareSection, SHORT_LIST } from './share-section.view';

/** The links on the holder's page of a certificate. */
@Injectable()
export class ShareSection implements OnModuleInit {
  constructor(
    private readonly sections: HolderSections,
    private readonly links: OwnShareLinks,
    private readonly config: Config,
  ) {}

  /** Registers what it shows on the holder’s page. */
  onModuleInit(): void {
    this.sections.register('share', async (holding) =>
      shareSection(
        holding,
        await this.links.list(holding.actor, holding.held.id, undefined, SHORT_LIST),
        this.config.publicUrl,
      ),
    );
  }
}
