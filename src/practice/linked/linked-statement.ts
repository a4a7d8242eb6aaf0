import { t } from '../../shared/text';

/** Who signs by link, for whom, and whether they have read the reflections. */
export type LinkedSigner = { trainee: string; organisation: string; withReflections: boolean };

/** What somebody declares who signs by link, as it is shown to them: their name and qualification stand below it. */
export const linkedDeclaration = ({ trainee, organisation, withReflections }: LinkedSigner): string[] => [
  t('practice.linked.declaration.what', { trainee, organisation }),
  ...(withReflections ? [] : [t('practice.linked.declaration.unread')]),
  t('practice.linked.declaration.how', { organisation }),
];

/** The same as it goes into the ledger, word for word, with the name and qualification that were confirmed. */
export const linkedStatement = (
  signer: LinkedSigner,
  { name, qualification }: { name: string; qualification: string },
): string =>
  [...linkedDeclaration(signer), t('practice.linked.declaration.by', { name, qualification })].join('\n');
