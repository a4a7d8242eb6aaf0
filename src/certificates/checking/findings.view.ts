import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { verdict } from '../../shared/ui/verdict';
import { verificationPath } from '../verifying/code';
import { answerWord, cause, checkWords, type Named, statusWord } from '../verifying/sentences';
import type { Seen } from '../verifying/seen';
import { mainFacts, receiptForm } from '../verifying/verification.view';
import type { Findings } from './findings';
import type { Foreign } from './foreign';

/** What came of a file or a credential that somebody handed in. `receipt` is what a receipt of it would say, signed. */
export const findingsPage = (found: Findings, receipt: string | null = null) =>
  page(
    'verification/findings',
    {
      title: t('certificates.findings.title', { answer: answerWord(found) }),
      verdict: verdict({
        state: found.answer,
        word: answerWord(found),
        sentence: sentence(found),
        facts: factsOf(found),
        checked: t('certificates.verification.checkedUtc', { moment: moment(found.checkedAt, 'UTC') }),
        checks: found.checks.map((check) => ({
          ...checkWords(check, namedIn(found)),
          outcome: check.outcome,
        })),
      }),
      path: found.code && verificationPath(found.code),
      pathWords: t('certificates.findings.register'),
      receipt: receipt && receiptForm({ receipt }),
      again: '/verify',
    },
    { layout: 'public' },
  );

/** Why it is what it is: what is wrong with the file goes before what the register says, and that before the rest. */
export function sentence(found: Findings): string {
  const { checks, seen } = found;
  const said = (check: Findings['checks'][number]) => checkWords(check, namedIn(found)).text;
  const ofFile = checks.find(
    ({ name, outcome }) => outcome === 'failed' && (name === 'document' || name === 'signature'),
  );
  if (ofFile) return said(ofFile);
  if (seen && (found.answer === 'valid' || seen.shape.answer === 'not-valid'))
    return cause(seen.shape, seen.facts);
  const wrong =
    checks.find(({ outcome }) => outcome === 'failed') ?? checks.find(({ outcome }) => outcome === 'unknown');
  return wrong
    ? said(wrong)
    : t('certificates.findings.foreignValid', { issuer: found.foreign?.issuer ?? '' });
}

/** What the sentences of the checks speak of. */
export const namedIn = ({ seen, foreign }: Findings): Named | null => {
  if (seen) return seen.facts;
  if (!foreign) return null;
  return {
    holder: foreign.holder ?? '',
    programme: foreign.programme,
    issuer: foreign.issuer,
    validFrom: foreign.validFrom ?? '',
    validUntil: foreign.validUntil,
  };
};

export const factsOf = ({ seen, foreign, checks }: Findings) => {
  if (seen) return isDoubted(checks) ? ofRegisterAlone(seen) : mainFacts(seen.shape, seen.facts);
  return foreign ? foreignFacts(foreign) : [];
};

/** Whether what was handed in is not what the register speaks of. */
const isDoubted = (checks: Findings['checks']): boolean =>
  checks.some(({ name, outcome }) => outcome === 'failed' && (name === 'document' || name === 'signature'));

/** NOTE: how a certificate stands is no praise of a file that only names it. */
const ofRegisterAlone = ({ shape, facts }: Seen) =>
  mainFacts(shape, facts, {
    label: t('certificates.findings.statusInRegister'),
    value: { text: statusWord(shape), more: t('certificates.findings.notOfFile') },
  });

const foreignFacts = (foreign: Foreign) => [
  { label: t('certificates.facts.holder'), value: foreign.holder ?? t('certificates.findings.noHolder') },
  { label: t('certificates.facts.programme'), value: foreign.programme },
  {
    label: t('certificates.facts.issuer'),
    value: {
      text: issuerWords(foreign.issuer),
      more: foreign.calledIssuer && t('certificates.findings.called', { name: foreign.calledIssuer }),
    },
  },
  { label: t('certificates.facts.validFrom'), value: foreign.validFrom ?? t('certificates.findings.noDate') },
  {
    label: t('certificates.facts.validUntil'),
    value: foreign.validUntil ?? t('certificates.verification.noEnd'),
  },
];

const issuerWords = (issuer: string): string =>
  /^did:(key|jwk):/.test(issuer)
    ? t('certificates.findings.keyOnly')
    : issuer || say('certificates.findings.nobody');
