import { createHash } from 'node:crypto';
import { type Canonical, canonicalise } from '../../shared/signing/canonical';

/** SHA-256 in hexadecimal of what an award rests on, in canonical JSON; fractions are written as text. */
export const evidenceDigest = (findings: unknown): string =>
  createHash('sha256')
    .update(canonicalise(exact(findings)))
    .digest('hex');

/** As JSON has it: what is undefined is not there. */
function exact(value: unknown): Canonical {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => exact(one ?? null));
  if (value instanceof Date) return value.toISOString();
  const entries = Object.entries(value as object).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, exact(one)]));
}
