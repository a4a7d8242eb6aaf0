import { day } from '../../shared/dates';
import { t } from '../../shared/text';
import { sha256 } from '../signing/chain';
import type { SupervisionAgreement } from './supervision-agreement.entity';

type Signed = Pick<SupervisionAgreement, 'validFrom' | 'validUntil'> & { text: string };

/** What is declared by signing an agreement, word for word: with whom, for which days, and over which text. */
export const agreementStatement = (
  { name, other }: { name: string; other: string },
  { validFrom, validUntil, text }: Signed,
): string =>
  t('practice.agreement.statement', {
    name,
    other,
    from: day(validFrom),
    until: day(validUntil),
    fingerprint: sha256(text).slice(0, 16),
  });

/** What is declared by whoever has seen the signature on paper of a supervisor from outside. */
export const paperStatement = (
  { name, supervisor, trainee }: { name: string; supervisor: string; trainee: string },
  { validFrom, validUntil, text }: Signed,
): string =>
  t('practice.agreement.paperStatement', {
    name,
    supervisor,
    trainee,
    from: day(validFrom),
    until: day(validUntil),
    fingerprint: sha256(text).slice(0, 16),
  });
