import { createHash } from 'node:crypto';
import type { Request } from './request';

/** Tells a browser whose page this is without naming them, so that it keeps and sends nothing of one person for another. */
export function readerOf({ visit }: Pick<Request, 'visit'>): string | null {
  if (!visit?.tenant?.personId) return null;
  const { organisationId, personId } = visit.tenant;
  return createHash('sha256').update(`${organisationId} ${personId}`).digest('base64url').slice(0, 16);
}
