import { Injectable } from '@nestjs/common';
import { Every } from '../jobs';
import { ApiKeyLetters } from './api-keys/api-key-letters.service';
import { SealingCare } from './keys/sealing-care.service';

@Injectable()
export class OrganisationsWorker {
  constructor(
    private readonly sealing: SealingCare,
    private readonly apiKeys: ApiKeyLetters,
  ) {}

  @Every('25 * * * *')
  tendSealingKeys() {
    return this.sealing.tend();
  }

  @Every('50 7 * * *')
  remindOfEndingKeys() {
    return this.apiKeys.remind();
  }
}
