import { Injectable } from '@nestjs/common';
import { Every } from '../../../jobs';
import { Receipts } from './receipts.service';

/** What is forgotten by the clock. */
@Injectable()
export class ReceiptsWorker {
  constructor(private readonly receipts: Receipts) {}

  @Every('50 3 * * *', { scope: 'platform' })
  forget() {
    return this.receipts.forget();
  }
}
