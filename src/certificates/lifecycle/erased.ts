import type { CertificateSnapshot } from '../snapshot';
import { renamed } from './renamed';

/** What is left of a certificate's words when its holder is erased: of what, from whom and when, and nothing of whom. */
export const withoutHolder = (snapshot: CertificateSnapshot): CertificateSnapshot => ({
  ...snapshot,
  holder: { name: '' },
  wording: { heading: '', before: '', statement: '' },
  secondCode: null,
});

/** The same words for somebody whose name was corrected: wherever the old name stands in them, the new one does. */
export const withName = (snapshot: CertificateSnapshot, name: string): CertificateSnapshot => {
  const { holder, wording, programme, organisation } = snapshot;
  const { heading, before, statement } = wording;
  const texts = [heading, before, statement];
  const anew = renamed(texts, {
    from: holder.name,
    to: name,
    apartFrom: [programme.title, organisation.name],
  });
  return {
    ...snapshot,
    holder: { name },
    wording: { heading: anew(heading), before: anew(before), statement: anew(statement) },
    secondCode: null,
  };
};
