import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Database } from '../../shared/database/database.service';
import { t } from '../../shared/text';
import { CertificateSignedAnew } from '../events';
import { Certificate } from '../issuing/certificate.entity';
import { Register } from '../register/register.service';
import { Rendering } from '../rendering/rendering.service';
import { type BulkKind, BulkKinds, type Outcome } from './bulk-kinds.service';
import { Resigning } from './resigning.service';
import { SelectionQueries } from './selection.queries';

/**
 * Signing many certificates anew and making their files again. What a certificate says stays as it was issued; of one
 * that is revoked, or whose holder was removed, only the entry in the register is signed.
 */
@Injectable()
export class Reissuing implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly kinds: BulkKinds,
    private readonly selection: SelectionQueries,
    private readonly resigning: Resigning,
    private readonly register: Register,
    private readonly rendering: Rendering,
    private readonly outbox: Outbox,
  ) {}

  /** Registers the kind of work. */
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
    const certificate = await this.db.lock(Certificate, subjectId);
    if (certificate.standing === 'revoked' || certificate.erasedAt) await this.register.write(subjectId);
    if (certificate.standing === 'revoked')
      return { state: 'left', because: t('certificates.bulk.because.revoked') };
    if (certificate.erasedAt) return { state: 'left', because: t('certificates.bulk.because.erased') };
    const instead = await this.resigning.sign(subjectId);
    await this.resigning.signSecondCode(certificate);
    await this.register.write(subjectId);
    await this.rendering.render(subjectId);
    if (instead) await this.outbox.publish(CertificateSignedAnew, { certificateId: subjectId, instead });
    return { state: 'done' };
  }
}
