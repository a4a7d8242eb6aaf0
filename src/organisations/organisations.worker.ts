import { Injectable } from '@nestjs/common';
import { Every } from '../jobs';
import { SealingCare } from './keys/sealing-care.service';

@Injectable()
export class OrganisationsWorker {
  constructor(private readonly sealing: SealingCare) {}

  @Every('25 * * * *')
  tendSealingKeys() {
    return this.sealing.tend();
  }
}
