import { Injectable } from '@nestjs/common';
import { type ServedList, VerificationReader } from '../verifying/verification-reader.provider';
import type { Purpose } from './purposes';

/** Reads the public status lists. */
@Injectable()
export class StatusReader {
  constructor(private readonly reader: VerificationReader) {}

  /** A list of the organisation that goes by this name in public addresses; null where there is none. */
  read(slug: string, list: number, purpose: Purpose): Promise<ServedList | null> {
    return this.reader.statusList(slug, list, purpose);
  }
}
