import * as dates from '../../shared/dates';
import { locale, t } from '../../shared/text';
import { verificationPath } from './code';
import { remembered } from './remembered';
import type { RegisterEntry } from './register-entry';
import type { Answer, Check, Verdict } from './verdict';
import type { PublicMoment } from '../register/history';
import type { Status } from './status';

/** What decides how the verification page is built, whoever's certificate it is. */
export type Shape = {
  answer: Answer;
  status: Status;
  checks: Check[];
  history: PublicMoment['what'][];
  /** Its holder asked to be removed. */
  erased: boolean;
  /** It is the second term or a later one. */
  renewed: boolean;
  locale: string;
};

/** A name for a shape; two that are named alike are alike. */
export const shapeName = ({ answer, status, checks, history, erased, renewed, locale }: Shape): string =>
  `${locale} ${answer} ${status} ${erased} ${renewed} ${checks.map(({ because }) => because).join()} ${history.join()}`;

/** What is placed in it: names, days and times in words. */
export type Facts = {
  code: string;
  holder: string;
  programme: string;
  issuer: string;
  /** Where the issuer says who it is and what it certifies. */
  issuerPath: string;
  number: string;
  awardedOn: string;
  validFrom: string;
  /** Null for no end. */
  validUntil: string | null;
  graceUntil: string | null;
  /** The day of the issuer's decision that it does not count, and what the issuer says about it. */
  since: string;
  publicWords: string | null;
  successor: { path: string; validFrom: string } | null;
  hours: { label: string; printed: string }[];
  history: { iso: string; words: string; text: string | null }[];
  checked: { iso: string; words: string };
  year: string;
};

export type Seen = { shape: Shape; facts: Facts };

/** When the register was asked, in the issuer's time zone. */
export type Asked = { at: Date; words: string };

/** A certificate as the page shows it: what is the same for many apart from what is this one's own. */
export const seen = (entry: RegisterEntry, verdict: Verdict & { status: Status }, asked: Asked): Seen => ({
  shape: shapeOf(entry, verdict),
  facts: factsOf(entry, verdict, asked),
});

const day = remembered(dates.day);
const duration = remembered(dates.duration);

const shapeOf = (
  { document }: RegisterEntry,
  { answer, status, checks }: Verdict & { status: Status },
): Shape => ({
  answer,
  status,
  checks,
  history: document.history.map(({ what }) => what),
  erased: document.erasedOn !== undefined,
  renewed: document.term > 1,
  locale: locale(),
});

function factsOf({ code, standing, document }: RegisterEntry, { graceUntil }: Verdict, asked: Asked): Facts {
  const { validUntil, successor } = document;
  const decision = document.history.findLast(({ what }) => what === standing);
  return {
    code,
    holder: document.erasedOn ? t('certificates.erased.holder') : document.holder,
    programme: document.programme,
    issuer: document.issuer.name,
    issuerPath: `/orgs/${document.issuer.slug}`,
    number: document.number,
    awardedOn: day(document.awardedOn),
    validFrom: day(document.validFrom),
    validUntil: validUntil && day(validUntil),
    graceUntil: graceUntil && day(graceUntil),
    since: decision ? day(decision.on) : '',
    publicWords: decision?.words ?? null,
    successor: successor && { path: verificationPath(successor.code), validFrom: day(successor.validFrom) },
    hours: document.hours.map(({ label, minutes }) => ({ label, printed: duration(minutes) })),
    history: document.history.map(({ at, on, words }) => ({ iso: at, words: day(on), text: words })),
    checked: { iso: asked.at.toISOString(), words: asked.words },
    year: String(asked.at.getUTCFullYear()),
  };
}
