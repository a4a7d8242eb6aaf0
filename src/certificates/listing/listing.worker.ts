import { Injectable } from '@nestjs/common';
import { On } from '../../jobs';
import { MemberLeft } from '../../organisations';
import { CertificateChanged } from '../events';
import { Listings } from './listings.service';

/** Keeps the public register in step with what happens to certificates and people. */
@Injectable()
export class ListingWorker {
  constructor(private readonly listings: Listings) {}

  @On(CertificateChanged)
  follow({ certificateId }: { certificateId: string }) {
    return this.listings.follow(certificateId);
  }

  @On(MemberLeft)
  takeOff({ personId }: { personId: string }) {
    return this.listings.endAllOf(personId);
  }
}
