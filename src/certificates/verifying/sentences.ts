import { camel } from '../../shared/camel';
import { say, t } from '../../shared/text';
import type { Facts, Shape } from './seen';
import type { Check } from './verdict';

/** What sentences speak of. */
export type Named = Pick<Facts, 'holder' | 'programme' | 'issuer' | 'validFrom'> &
  Partial<Pick<Facts, 'validUntil' | 'graceUntil' | 'since' | 'successor'>>;

/** What may be named in a sentence; what a certificate does not have is never asked for. */
const params = (facts: Named) => ({
  holder: facts.holder,
  programme: facts.programme,
  issuer: facts.issuer,
  validFrom: facts.validFrom,
  validUntil: facts.validUntil ?? '',
  graceUntil: facts.graceUntil ?? '',
  since: facts.since ?? '',
  successorFrom: facts.successor?.validFrom ?? '',
});

/** The verdict in one word: "Valid". */
export const answerWord = ({ answer }: Pick<Shape, 'answer'>): string =>
  say(`certificates.answers.${camel(answer)}`);

/** How it stands, in a word or two: "In grace". */
export const statusWord = ({ status }: Pick<Shape, 'status'>): string =>
  say(`certificates.statuses.${camel(status)}`);

/** Why the verdict is what it is; with what the issuer wants known, if it says anything. */
export function cause({ status, checks }: Pick<Shape, 'status' | 'checks'>, facts: Facts): string {
  const signature = checks.find(({ name }) => name === 'signature');
  if (signature?.outcome === 'failed' || signature?.outcome === 'unknown') return checkText(signature, facts);
  const sentence = say(`certificates.causes.${camel(status)}`, params(facts));
  return (status === 'revoked' || status === 'suspended') && facts.publicWords
    ? `${sentence} ${t('certificates.verification.issuerSays', { words: facts.publicWords })}`
    : sentence;
}

/** What a check was about and what came of it. */
export const checkWords = (check: Check, facts: Named | null) => ({
  name: say(`certificates.checks.${check.name}.name`),
  word: say(`certificates.outcomes.${camel(check.outcome)}`),
  text: checkText(check, facts),
});

/** What came of a check, in a sentence. */
export const checkText = ({ name, because }: Check, facts: Named | null): string =>
  say(`certificates.checks.${name}.${because}`, facts ? params(facts) : {});

/** When it ends, in words. */
export const endWords = ({ validUntil }: Facts): string => validUntil ?? t('certificates.verification.noEnd');
