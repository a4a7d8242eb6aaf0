import { Injectable } from '@nestjs/common';
import { Sealing } from '../../shared/sealing/sealing.service';
import type { CertificateEvent } from '../register/certificate-event.entity';

const place = (certificateId: string) => ({
  table: 'certificate_events',
  id: certificateId,
  column: 'private_reason',
});

/** Keeps what an organisation writes about a decision for itself. */
@Injectable()
export class PrivateReasons {
  constructor(private readonly sealing: Sealing) {}

  /** A reason as it is stored: nobody but the organisation can read it. */
  seal(certificateId: string, reason: string): string {
    return this.sealing.seal(reason, place(certificateId));
  }

  /** The private reason of an event, readable. */
  of({
    certificateId,
    privateReason,
  }: Pick<CertificateEvent, 'certificateId' | 'privateReason'>): string | null {
    return this.sealing.open(privateReason, place(certificateId));
  }
}
