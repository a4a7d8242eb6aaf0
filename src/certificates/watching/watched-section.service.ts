import { Injectable, type OnModuleInit } from '@nestjs/common';
import { t } from '../../shared/text';
import { HolderSections } from '../holding/holder-sections.service';
import { type Holding, type HolderSection, piece } from '../holding/section';
import { linkList } from '../../shared/ui/link-list';
import { WatchAnswers } from './watch-answers.service';
import { WATCHERS_PATH, watchersTable } from './watchers.view';

/** Who is told about a certificate, on its holder's page. */
@Injectable()
export class WatchedSection implements OnModuleInit {
  constructor(
    private readonly sections: HolderSections,
    private readonly answers: WatchAnswers,
  ) {}

  /** Registers what it shows on the holder’s page. */
  onModuleInit(): void {
    this.sections.register('watched', (holding) => this.make(holding));
  }

  private async make({ actor, held }: Holding): Promise<HolderSection | null> {
    const watchers = await this.answers.of(actor, held.id);
    if (watchers.length === 0) return null;
    return {
      id: 'watched',
      title: t('certificates.watchers.section'),
      lead: t('certificates.watchers.sectionLead'),
      pieces: [
        piece('table', watchersTable(watchers, actor.timeZone)),
        piece(
          'link-list',
          linkList([{ label: t('certificates.watchers.all'), href: WATCHERS_PATH, icon: 'eye' }]),
        ),
      ],
    };
  }
}
