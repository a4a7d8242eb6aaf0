import { Injectable, type OnModuleInit } from '@nestjs/common';
import { downloadSection } from './download.view';
import { HeldCredentials } from './held-credentials.service';
import { HolderSections } from './holder-sections.service';
import { NameChoices } from './name-choices.service';
import { seenSection } from './seen.view';

/** The sections that every holder's page has. */
@Injectable()
export class OwnSections implements OnModuleInit {
  constructor(
    private readonly sections: HolderSections,
    private readonly names: NameChoices,
    private readonly credentials: HeldCredentials,
  ) {}

  /** Registers what it shows on the holder’s page. */
  onModuleInit(): void {
    this.sections.register('download', async (holding) =>
      downloadSection(holding, await this.credentials.has(holding.held.id)),
    );
    this.sections.register('seen', async (holding) =>
      seenSection(holding, await this.names.nameChoice(holding.actor.personId)),
    );
  }
}
