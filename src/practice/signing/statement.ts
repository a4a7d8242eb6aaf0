import { t } from '../../shared/text';

/** What a supervisor declares by signing, word for word as it goes into the ledger. */
export const statementOf = ({ name, organisationName }: { name: string; organisationName: string }): string =>
  t('practice.signing.statement', { name, organisation: organisationName });
