import { Injectable } from '@nestjs/common';
import { On } from '../../jobs';
import { MemberLeft } from '../../organisations';
import { ShareLinks } from './share-links.service';

/** What becomes of links when something happens to who made them. */
@Injectable()
export class SharingWorker {
  constructor(private readonly links: ShareLinks) {}

  @On(MemberLeft)
  end({ personId }: { personId: string }) {
    return this.links.endAllOf(personId);
  }
}
