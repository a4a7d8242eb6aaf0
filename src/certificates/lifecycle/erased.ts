import type { CertificateSnapshot } from '../snapshot';

/** What is left of a certificate's words when its holder is erased: of what, from whom and when, and nothing of whom. */
export const withoutHolder = (snapshot: CertificateSnapshot): CertificateSnapshot => ({
  ...snapshot,
  holder: { name: '' },
  wording: { heading: '', before: '', statement: '' },
  secondCode: null,
});

/** The same words for somebody whose name was corrected: wherever the old name stands in them, the new one does. */
export const withName = (snapshot: CertificateSnapshot, name: string): CertificateSnapshot => {
  const before = snapshot.holder.name;
  const anew = (text: string) => text.replaceAll(before, () => name);
  const { heading, before: above, statement } = snapshot.wording;
  return {
    ...snapshot,
    holder: { name },
    wording: { heading: anew(heading), before: anew(above), statement: anew(statement) },
    secondCode: null,
  };
};
