import { type Page, page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { facts as listed } from '../../shared/ui/facts';
import type { MomentInput } from '../../shared/ui/timeline';
import { time } from '../../shared/ui/time';
import { form } from '../../shared/ui/form';
import { verdict } from '../../shared/ui/verdict';
import type { Check } from './verdict';
import { historyTones, type PublicMoment } from '../register/history';
import { verificationPath } from './code';
import { answerWord, cause, checkWords, endWords, statusWord } from './sentences';
import type { Facts, Shape } from './seen';

/** Words that are not true on any other day than today, for those who show the page on another. */
export type OtherWords = { sentence: string; status: string; badge: string; check: (check: Check) => string };

/** What anybody sees of a certificate. Words of the certificate are placed as they are, never looked into. */
export const verificationPage = (shape: Shape, facts: Facts, other?: OtherWords): Page =>
  page(
    'verification/certificate',
    {
      title: t('certificates.verification.title', { answer: answerWord(shape), programme: facts.programme }),
      verdict: verdict({
        state: shape.answer,
        word: answerWord(shape),
        sentence: other?.sentence ?? cause(shape, facts),
        next: facts.successor && {
          label: t('certificates.verification.successor'),
          href: facts.successor.path,
        },
        facts: mainFacts(shape, facts, statusFact(shape, other?.status)),
        checked: t('certificates.verification.checked', { moment: facts.checked.words }),
        checks: shape.checks.map((check) => ({
          ...checkWords(check, facts),
          ...(other && { text: other.check(check) }),
          outcome: check.outcome,
        })),
        history: shape.history.map((what, at) => happened(what, facts, at)),
        files: files(facts.code, shape.erased, other?.badge),
      }),
      paperPath: shape.erased ? `${verificationPath(facts.code)}/paper` : null,
      more: listed(moreFacts(facts)),
      receipt: receiptForm({ code: facts.code }),
    },
    { layout: 'public' },
  );

/** Asks for a signed receipt of what the page says: of a certificate by its code, or of a result signed already. */
export const receiptForm = (hidden: { code: string } | { receipt: string }) =>
  form({
    action: '/verify/receipts',
    fields: {},
    hidden,
    submit: { label: t('certificates.receipts.make'), kind: 'secondary', icon: 'file-down' },
  });

/** Who, what, by whom, since and until when, and how it stands. */
export const mainFacts = (shape: Shape, facts: Facts, status = statusFact(shape)) => [
  { label: t('certificates.facts.holder'), value: facts.holder },
  { label: t('certificates.facts.programme'), value: facts.programme },
  { label: t('certificates.facts.issuer'), value: { text: facts.issuer, href: facts.issuerPath } },
  {
    label: t('certificates.facts.validFrom'),
    value: { text: facts.validFrom, more: renewalWords(shape, facts) },
  },
  {
    label: t('certificates.facts.validUntil'),
    value: { text: endWords(facts), more: graceWords(shape, facts) },
  },
  status,
];

type StatusFact = { label: string; value: string | { text: string; more: string } };

const statusFact = (shape: Shape, label = t('certificates.facts.status')): StatusFact => ({
  label,
  value: statusWord(shape),
});

const renewalWords = ({ renewed }: Shape, { awardedOn }: Facts): string | null =>
  renewed ? t('certificates.facts.renewedOn', { day: awardedOn }) : null;

const graceWords = ({ status }: Shape, { graceUntil }: Facts): string | null =>
  status === 'in-grace' && graceUntil ? t('certificates.facts.graceUntil', { graceUntil }) : null;

const moreFacts = (facts: Facts) => [
  ...facts.hours.map(({ label, printed }) => ({ label, value: printed })),
  { label: t('certificates.facts.awardedOn'), value: facts.awardedOn },
  { label: t('certificates.facts.number'), value: facts.number },
  { label: t('certificates.facts.code'), value: facts.code },
];

function happened(what: PublicMoment['what'], facts: Facts, at: number): MomentInput {
  const moment = facts.history[at];
  return {
    title: say(`certificates.history.${what}`),
    text: moment?.text ?? null,
    by: facts.issuer,
    time: time(moment?.iso ?? '', moment?.words ?? ''),
    tone: historyTones[what],
  };
}

/** Of somebody who was erased there is no PDF. */
const files = (code: string, erased: boolean, badge = t('certificates.files.badgeMore')) => [
  ...(erased
    ? []
    : [
        { label: t('certificates.files.pdf'), href: `${verificationPath(code)}/certificate.pdf` },
        {
          label: t('certificates.files.accessible'),
          href: `${verificationPath(code)}/certificate-accessible.pdf`,
          more: t('certificates.files.accessibleMore'),
        },
        {
          label: t('certificates.files.screen'),
          href: `${verificationPath(code)}/certificate`,
          more: t('certificates.files.screenMore'),
        },
      ]),
  {
    label: t('certificates.files.badge'),
    href: `${verificationPath(code)}/badge.svg`,
    more: badge,
  },
  {
    label: t('certificates.files.badgePng'),
    href: `${verificationPath(code)}/badge.png`,
    more: t('certificates.files.badgePngMore'),
  },
];
