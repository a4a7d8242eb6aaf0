import { Injectable } from '@nestjs/common';
import { Every } from '../../jobs';
import { ImportStore } from './import-store.service';

/** What follows from imports by the clock. */
@Injectable()
export class ImportsWorker {
  constructor(private readonly store: ImportStore) {}

  @Every('40 * * * *')
  forgetUploads() {
    return this.store.forget();
  }
}
