import { createHash } from 'node:crypto';
import type { CertificateDesign } from './certificate-design';

/** Tells what a form showed from what is in use by now: all but the pictures, which have forms of their own. */
export const markOf = ({ design, accent, wording, signatories }: CertificateDesign): string => {
  const people = signatories.map(({ name, role }) => [name, role]);
  const { heading, before, statement } = wording;
  const said = JSON.stringify([design, accent, heading, before, statement, people]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
};

type Typed = { design: CertificateDesign['design']; accent: string } & CertificateDesign['wording'];

/** A design as a form changes it: what it does not ask for, the pictures, stays with the signatory of the same place. */
export function changedBy(typed: Typed, current: CertificateDesign, most: number): CertificateDesign {
  const said = typed as unknown as Record<string, string | undefined>;
  const { design, accent, heading, before, statement } = typed;
  const signatories = Array.from({ length: most }, (_, at) => ({
    name: said[`name${at + 1}`] ?? '',
    role: said[`role${at + 1}`] ?? '',
    signature: current.signatories[at]?.signature ?? null,
  })).filter(({ name, role }) => name && role);
  return { ...current, design, accent, signatories, wording: { heading, before, statement } };
}

/** A design with a picture in a place, `logo` or `signature-2`, or without one; null where nobody stands in that place. */
export function withPicture(
  current: CertificateDesign,
  place: string,
  digest: string | null,
): CertificateDesign | null {
  if (place === 'logo') return { ...current, logo: digest };
  const at = Number(place.replace('signature-', '')) - 1;
  if (!current.signatories[at]) return null;
  const signatories = current.signatories.map((person, nth) =>
    nth === at ? { ...person, signature: digest } : person,
  );
  return { ...current, signatories };
}
