import { Injectable, type OnModuleInit } from '@nestjs/common';
import { downloadSection } from './download.view';
import { HolderSections } from './holder-sections.service';
import { NameChoices } from './name-choices.service';
import { seenSection } from './seen.view';

/** The sections that every holder's page has. */
@Injectable()
export class OwnSections implements OnModuleInit {
  constructor(
    private readonly sections: HolderSections,
    private readonly names: NameChoices,
  ) {}

  onModuleInit(): void {
    this.sections.register('download', downloadSection);
    this.sections.register('seen', async (holding) =>
      seenSection(holding, await this.names.nameChoice(holding.actor.personId)),
    );
  }
}
