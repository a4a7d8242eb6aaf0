import { camel } from '../../shared/camel';
import { day, duration } from '../../shared/dates';
import { say, t } from '../../shared/text';
import type { FactInput } from '../../shared/ui/facts';
import type { Answer, Outcome } from '../verifying/verdict';
import { counts, type Status } from '../verifying/status';
import { type Condition, type Shareable, shareable, type Shared } from './shareable';

/** What can be shown, as it is called where it is chosen. */
export const shareableWord = (one: Shareable): string => say(`certificates.sharing.facts.${camel(one)}`);

/** Whether it counts: the one thing that every link says. */
export function answerOf({ status, signature }: Condition): Answer {
  if (!counts(status) || signature === 'failed') return 'not-valid';
  return signature === 'unknown' ? 'cannot-tell' : 'valid';
}

/** Why it counts or does not, without a name and without a day. */
export const causeWords = ({ status, signature }: Condition): string =>
  say(`certificates.sharing.causes.${counts(status) && isDoubted(signature) ? signature : camel(status)}`);

const isDoubted = (signature: Outcome | null) => signature === 'failed' || signature === 'unknown';

/** One check that was made, in words that tell nothing which was not chosen. */
export type SharedCheck = {
  name: 'register' | 'signature' | 'dates' | 'status';
  outcome: Outcome;
  says: string;
};

/** What was looked at: dates and decisions count, whether they are shown or not. */
export const sharedChecks = ({ status, signature }: Condition): SharedCheck[] => [
  check('register', 'passed', 'found'),
  ...(signature ? [check('signature', signature, signature)] : []),
  datesCheck(status),
  check('status', outcome(!isDecided(status)), isDecided(status) ? status : 'standing'),
];

const isDecided = (status: Status) =>
  status === 'suspended' || status === 'revoked' || status === 'superseded';

const datesCheck = (status: Status): SharedCheck =>
  isDecided(status)
    ? check('dates', 'unknown', 'notLookedAt')
    : check('dates', outcome(counts(status)), counts(status) ? 'inDate' : camel(status));

const outcome = (good: boolean): Outcome => (good ? 'passed' : 'failed');
const check = (name: SharedCheck['name'], result: Outcome, because: string): SharedCheck => ({
  name,
  outcome: result,
  says: say(`certificates.sharing.checks.${name}.${because}`),
});

/** What is shown of each thing, as lines with a name. */
const lines: { [One in Shareable]: (value: Shared[One]) => FactInput[] } = {
  name: (value) => [{ label: t('certificates.facts.holder'), value }],
  programme: (value) => [{ label: t('certificates.facts.programme'), value }],
  issuer: (value) => [{ label: t('certificates.facts.issuer'), value }],
  dates: ({ awardedOn, validFrom, validUntil }) => [
    { label: t('certificates.facts.awardedOn'), value: day(awardedOn) },
    { label: t('certificates.facts.validFrom'), value: day(validFrom) },
    {
      label: t('certificates.facts.validUntil'),
      value: validUntil ? day(validUntil) : t('certificates.verification.noEnd'),
    },
  ],
  hours: (value) => [{ label: shareableWord('hours'), value: duration(value) }],
  'hours-by-domain': (value) => value.map(({ label, minutes }) => ({ label, value: duration(minutes) })),
  topics: (value) => [{ label: shareableWord('topics'), value: { lines: value } }],
};

/** The facts that were chosen, in words. */
export const sharedFacts = (facts: Partial<Shared>): FactInput[] =>
  shareable.flatMap((one) => linesOf(one, facts));

function linesOf<One extends Shareable>(one: One, facts: Partial<Shared>): FactInput[] {
  const value = facts[one];
  return value === undefined ? [] : lines[one](value);
}
