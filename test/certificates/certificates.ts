import { randomUUID } from 'node:crypto';
import { parse } from 'node-html-parser';
import { type Certificate, CertificateService, type NewCertificate } from '../../src/certificates';
import type { Somebody } from '../support/cast';
import type { useApp } from '../support/use-app';

type App = ReturnType<typeof useApp>;

/** A certificate as a programme asks for one: two years from the first of May 2026. */
export const peerSupporter = (holder: Somebody, more: Partial<NewCertificate> = {}): NewCertificate => ({
  traineeId: holder.id,
  programmeId: randomUUID(),
  programmeTitle: 'Peer Supporter',
  programmeVersion: 3,
  term: 1,
  hours: [
    { label: 'Practice', minutes: 630 },
    { label: 'Supervision', minutes: 60 },
  ],
  awardedOn: '2026-05-01',
  validFrom: '2026-05-01',
  validUntil: '2028-04-30',
  ...more,
});

export const issuing = (app: App) => ({
  issue: (holder: Somebody, more: Partial<NewCertificate> = {}): Promise<Certificate> =>
    app.in(holder, () => app.get(CertificateService).issue(peerSupporter(holder, more))),
});

/** A page as a reader has it: without tags, on one line. */
export const words = (html: string): string =>
  parse(html.replace(/<(script|style|title)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')).text.replace(/\s+/g, ' ');
