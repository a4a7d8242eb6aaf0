import { ForOffline } from './for-offline.service';
import { ScanPages } from './scan.pages';
import { VerifyWorker } from './verify-worker.provider';

/** What this part of certificates consists of. */
export const offline = {
  controllers: [ScanPages],
  providers: [ForOffline, VerifyWorker],
};
