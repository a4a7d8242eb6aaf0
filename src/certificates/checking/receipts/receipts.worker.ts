import { Injectable } from '@nestjs/common';
import { Every, On } from '../../../jobs';
import { CertificateErased } from '../../events';
import { Receipts } from './receipts.service';

/** What is forgotten by the clock, and with whom it names. */
@Injectable()
export class ReceiptsWorker {
  constructor(private readonly receipts: Receipts) {}

  @On(CertificateErased)
  forgetErased({ certificateId }: { certificateId: string }) {
    return this.receipts.forgetErased(certificateId);
  }

  @Every('50 3 * * *', { scope: 'platform' })
  forget() {
    return this.receipts.forget();
  }
}
