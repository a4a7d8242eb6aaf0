import type { Page } from '../shared/http/page';
import { failedJobsPage } from './failed-jobs.view';

const job = {
  id: '7f0c3a52-8f5e-4b0a-9a3e-3f1f6f0f7a11',
  subscriber: 'CertificatesWorker.render',
  eventName: 'certificates.issued',
  reason: 'The printer did not answer.',
  attempts: 5,
  failedAt: new Date('2026-05-03T10:05:00Z'),
};

export const previews = (): Record<string, Page> => ({
  'Failed work': failedJobsPage({ items: [job], next: 'cursor' }, 'Europe/London'),
  'Failed work, none': failedJobsPage({ items: [], next: null }, 'Europe/London'),
});
