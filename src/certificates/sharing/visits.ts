import { createHash, randomBytes } from 'node:crypto';

/** Opening a page again so soon (milliseconds) is the same visit. */
export const SAME_VISIT = 10 * 60_000;
const REMEMBERED = 10_000;

/** What tells programs that look ahead from people who look. */
type Headers = Record<string, string | string[] | undefined>;

const robots =
  /bot\b|crawl|spider|preview|externalhit|slurp|whatsapp|telegram|embedly|skypeuri|headlesslink/i;

/** Whether a page is asked for by a program that fetches links before anybody opens them, as far as it says so. */
export function looksAhead(method: string, headers: Headers): boolean {
  const purposes = [headers['sec-purpose'], headers.purpose, headers['x-purpose'], headers['x-moz']];
  const ahead = purposes.some((one) => /prefetch|prerender|preview/i.test(String(one ?? '')));
  return method === 'HEAD' || ahead || robots.test(String(headers['user-agent'] ?? ''));
}

/** Knows for a few minutes who has opened what, so that one visit is counted once. Nothing of it is stored. */
export class RecentVisits {
  private readonly salt = randomBytes(16);
  private readonly last = new Map<string, number>();

  /** Whether this is a new visit, at an instant in milliseconds; `parts` tell the visitor and the page. */
  isNew(parts: readonly string[], now: number): boolean {
    const key = createHash('sha256').update(this.salt).update(JSON.stringify(parts)).digest('base64url');
    const before = this.last.get(key);
    if (before !== undefined && now - before < SAME_VISIT) return false;
    if (this.last.size >= REMEMBERED) this.forget(now);
    this.last.set(key, now);
    return true;
  }

  private forget(now: number): void {
    for (const [key, at] of this.last) if (now - at >= SAME_VISIT) this.last.delete(key);
    if (this.last.size >= REMEMBERED) this.last.clear();
  }
}
