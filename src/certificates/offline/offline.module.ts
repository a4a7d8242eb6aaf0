import { ForOffline } from './for-offline.service';
import { ScanInsidePages } from './scan-inside.pages';
import { ScanPages } from './scan.pages';
import { VerifyWorker } from './verify-worker.provider';

/** What this part of certificates consists of. */
export const offline = {
  controllers: [ScanInsidePages, ScanPages],
  providers: [ForOffline, VerifyWorker],
};
