import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { t } from '../../shared/text';
import { Certificate } from '../issuing/certificate.entity';
import { Register } from '../register/register.service';
import { Rendering } from '../rendering/rendering.service';
import { type BulkKind, BulkKinds, type Outcome } from './bulk-kinds.service';
import { SelectionQueries } from './selection.queries';

/** Making the files of many certificates anew. What a certificate says stays as it was issued. */
@Injectable()
export class Reissuing implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly kinds: BulkKinds,
    private readonly selection: SelectionQueries,
    private readonly register: Register,
    private readonly rendering: Rendering,
  ) {}

  onModuleInit(): void {
    this.kinds.register({
      name: 'reissue',
      from: 'certificates',
      count: (selection) => this.selection.count(selection),
      choose: (runId, selection) => this.selection.choose(runId, selection),
      work: (item) => this.reissue(item),
    });
  }

  private async reissue({ subjectId }: Parameters<BulkKind['work']>[0]): Promise<Outcome> {
    const { standing } = await this.db.lock(Certificate, subjectId);
    if (standing === 'revoked') return { state: 'left', because: t('certificates.bulk.because.revoked') };
    await this.register.write(subjectId);
    await this.rendering.render(subjectId);
    return { state: 'done' };
  }
}
