import { say, t, type TextKey } from '../../shared/text';
import { facts } from '../../shared/ui/facts';
import { mark, type MarkState } from '../../shared/ui/mark';
import { notice } from '../../shared/ui/notice';
import { checks, type CheckOutcome } from './sayings';

/** Places in a sentence that the browser fills in. */
export const gaps: Record<string, string> = Object.fromEntries(
  [
    ...['holder', 'programme', 'issuer', 'number', 'code', 'name', 'text'],
    ...['validFrom', 'validUntil', 'graceUntil', 'asOf', 'checked'],
  ].map((name) => [name, `{${name}}`]),
);

const tones: Record<CheckOutcome, [tone: string, icon: string]> = {
  passed: ['success', 'circle-check'],
  failed: ['danger', 'circle-x'],
  unknown: ['attention', 'circle-question-mark'],
};

const answers: [answer: string, word: TextKey, mark: MarkState][] = [
  ['valid', 'certificates.answers.valid', 'solid'],
  ['not-valid', 'certificates.answers.notValid', 'fallen'],
  ['cannot-tell', 'certificates.answers.cannotTell', 'open'],
];

/** Everything that a browser may have to say about a certificate, ready but for the names and days. */
export const verdictWords = () => ({
  results: answers.map(([answer, word, state]) => ({
    id: `scan-result-${answer}`,
    answer,
    mark: mark(state),
    word: t(word),
    sentence: '{sentence}',
    checkedWords: t('certificates.scan.checked', gaps),
    facts: facts([
      { label: t('certificates.facts.holder'), value: '{holder}' },
      { label: t('certificates.facts.programme'), value: '{programme}' },
      { label: t('certificates.facts.issuer'), value: '{issuer}' },
      { label: t('certificates.facts.validFrom'), value: '{validFrom}' },
      { label: t('certificates.facts.validUntil'), value: '{validUntil}' },
      { label: t('certificates.facts.number'), value: '{number}' },
    ]),
  })),
  sentences: [
    ...checks.map(({ because }) => ({ id: `scan-cause-${because}`, text: sentence(because) })),
    { id: 'scan-cut', text: t('certificates.scan.cut', gaps) },
    { id: 'scan-no-end', text: t('certificates.verification.noEnd') },
  ],
  checks: checks.map(({ name, because, outcome }) => ({
    id: `scan-check-${name}-${because}`,
    name: say(`certificates.scan.checks.${name}`),
    word: say(`certificates.outcomes.${outcome}`),
    text: sentence(because),
    tone: tones[outcome][0],
    icon: tones[outcome][1],
  })),
});

const sentence = (because: string): string => say(`certificates.scan.causes.${because}`, gaps);

const told = (id: string, tone: 'info' | 'attention' | 'success', text: TextKey) => ({
  id: `scan-${id}`,
  notice: notice({ tone, text: t(text, gaps), announced: false }),
});

/** What else it may have to say. */
export const scanNotices = () => [
  told('offline', 'info', 'certificates.scan.says.offline'),
  told('looking', 'info', 'certificates.scan.says.looking'),
  told('reading', 'info', 'certificates.scan.says.reading'),
  told('checking', 'info', 'certificates.scan.says.checking'),
  told('refused', 'attention', 'certificates.scan.says.refused'),
  told('no-camera', 'attention', 'certificates.scan.says.noCamera'),
  told('no-code', 'attention', 'certificates.scan.says.noCode'),
  told('no-picture', 'attention', 'certificates.scan.says.noPicture'),
  told('no-certificate', 'attention', 'certificates.scan.says.noCertificate'),
  told('waits', 'info', 'certificates.scan.says.waits'),
  told('kept-now', 'success', 'certificates.scan.says.keptNow'),
  told('nobody', 'attention', 'certificates.scan.says.nobody'),
  told('unreachable', 'attention', 'certificates.scan.says.unreachable'),
];
