import { t } from '../../shared/text';

/** Who signs, for which organisation, and the name of whoever is away and in whose place they do, if so. */
type Signer = { name: string; organisationName: string; standingInFor?: string | null };

/** What a supervisor declares by signing, word for word as it goes into the ledger. */
export const statementOf = ({ name, organisationName, standingInFor }: Signer): string =>
  standingInFor
    ? t('practice.signing.statementFor', { name, supervisor: standingInFor, organisation: organisationName })
    : t('practice.signing.statement', { name, organisation: organisationName });
