import { Injectable } from '@nestjs/common';
import { Every, On } from '../../../jobs';
import { CertificateErased, CertificateListAsked } from '../../events';
import { VerificationLists } from './lists.service';

/** What follows when somebody hands in a list, and what is forgotten by the clock. */
@Injectable()
export class ListsWorker {
  constructor(private readonly lists: VerificationLists) {}

  @On(CertificateListAsked)
  check({ listId }: { listId: string }) {
    return this.lists.finish(listId);
  }

  @On(CertificateErased)
  forgetErased({ certificateId }: { certificateId: string }) {
    return this.lists.forgetErased(certificateId);
  }

  @Every('20 * * * *', { scope: 'platform' })
  forget() {
    return this.lists.forget();
  }
}
