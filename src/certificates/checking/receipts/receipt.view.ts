import { day } from '../../../shared/dates';
import { page } from '../../../shared/http/page';
import { say, t } from '../../../shared/text';
import { facts } from '../../../shared/ui/facts';
import { linkList } from '../../../shared/ui/link-list';
import { tag } from '../../../shared/ui/tag';
import type { Tone } from '../../../shared/ui/tone';
import { verdict } from '../../../shared/ui/verdict';
import { nameOfDid } from '../foreign';
import { type Place, publicly } from '../place';
import { DAYS_KEPT } from './kept';
import type { Receipt } from './receipt';

const tones: Record<Receipt['said']['checks'][number]['outcome'], Tone> = {
  passed: 'success',
  failed: 'danger',
  unknown: 'attention',
  'not-made': 'neutral',
};

/** A receipt as it is printed. `path` is where it is kept; null for one that somebody handed in. */
export const receiptPage = (receipt: Receipt, { path, at = publicly }: { path: string | null; at?: Place }) =>
  page(
    'verification/receipt',
    {
      title: t('certificates.receipts.title'),
      lead: t(path ? 'certificates.receipts.lead' : 'certificates.receipts.genuine', {
        signer: nameOfDid(receipt.iss),
      }),
      verdict: verdict({
        state: receipt.answer,
        word: receipt.said.answer,
        sentence: receipt.said.sentence,
        facts: receipt.said.facts,
        checked: t('certificates.verification.checkedUtc', { moment: receipt.said.checkedAt }),
        checks: [],
      }),
      checks: facts(
        receipt.said.checks.map(({ name, word, text, outcome }) => ({
          label: name,
          value: { tag: tag(tones[outcome], word), more: text },
        })),
      ),
      about: facts(aboutOf(receipt)),
      files: path && fileOf(receipt, path),
      nowPath: receipt.url && new URL(receipt.url).pathname.replace(publicly.found, at.found),
      again: at.base,
    },
    { layout: at.layout },
  );

const fileOf = (receipt: Receipt, path: string) =>
  linkList([
    {
      label: t('certificates.receipts.download'),
      href: `${path}/receipt.jwt`,
      icon: 'file-down',
      more: t('certificates.receipts.kept', { days: DAYS_KEPT, day: day(lastDay(receipt)) }),
    },
  ]);

const lastDay = ({ checkedAt }: Receipt): string =>
  new Date(Date.parse(checkedAt) + DAYS_KEPT * 86_400_000).toISOString().slice(0, 10);

const aboutOf = ({ kind, digest, url, jti, iss }: Receipt) => [
  { label: t('certificates.receipts.facts.kind'), value: say(`certificates.receipts.kinds.${kind}`) },
  ...(digest ? [{ label: t('certificates.receipts.facts.digest'), value: digest }] : []),
  ...(url ? [{ label: t('certificates.receipts.facts.url'), value: url }] : []),
  { label: t('certificates.receipts.facts.number'), value: jti },
  { label: t('certificates.receipts.facts.signer'), value: iss },
];
