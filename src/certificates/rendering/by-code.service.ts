import { Injectable } from '@nestjs/common';
import { NotFound, Unavailable } from '../../shared/errors';
import { readCode } from '../verifying/code';
import { VerificationLimits } from '../verifying/verification-limits.provider';
import { VerificationReader } from '../verifying/verification-reader.provider';
import { type Checked, VerificationService } from '../verifying/verification.service';

/** Finds a certificate for whoever has its code. */
@Injectable()
export class CertificatesByCode {
  constructor(
    private readonly reader: VerificationReader,
    private readonly verification: VerificationService,
    private readonly limits: VerificationLimits,
  ) {}

  /** The certificate of a code and how it stands; each asking counts against the limit of its address. */
  async find(typed: string, ip: string): Promise<Checked> {
    this.limits.count(ip);
    const read = readCode(typed);
    if (read.kind !== 'code') throw new NotFound();
    const lookup = await this.reader.look(read.code);
    if (lookup.kind === 'unreachable') throw new Unavailable('certificates.unseen.unreachable');
    if (lookup.kind !== 'found') throw new NotFound();
    return this.verification.check(lookup.entry);
  }
}
