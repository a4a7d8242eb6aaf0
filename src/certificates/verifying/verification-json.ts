import type { RegisterEntry } from './register-entry';
import { verificationPath } from './code';
import { cause, checkText } from './sentences';
import type { Seen } from './seen';
import type { Verdict } from './verdict';

/** The verdict for programs: what the page says, with days and instants in ISO form. */
export function verificationJson(
  { code, document }: RegisterEntry,
  verdict: Verdict,
  seen: Seen,
  origin: string,
) {
  const address = `${origin}${verificationPath(code)}`;
  const { successor } = document;
  return {
    verdict: verdict.answer,
    status: verdict.status,
    cause: cause(seen.shape, seen.facts),
    checkedAt: seen.facts.checked.iso,
    code,
    number: document.number,
    holder: { name: document.erasedOn ? null : document.holder },
    programme: { title: document.programme },
    issuer: document.issuer,
    term: document.term,
    hours: document.hours,
    awardedOn: document.awardedOn,
    renewedOn: document.term > 1 ? document.awardedOn : null,
    validFrom: document.validFrom,
    validUntil: document.validUntil,
    graceUntil: verdict.graceUntil,
    successor: successor && {
      url: `${origin}${verificationPath(successor.code)}`,
      validFrom: successor.validFrom,
    },
    checks: verdict.checks.map((check) => ({
      name: check.name,
      outcome: check.outcome,
      says: checkText(check, seen.facts),
    })),
    history: document.history,
    url: address,
    files: { pdf: document.erasedOn ? null : `${address}/certificate.pdf`, badge: `${address}/badge.svg` },
  };
}

/** What programs are told of a code that leads to no certificate, or of a register that does not answer. */
export const unseenJson = (verdict: Verdict, checkedAt: Date, said: string) => ({
  verdict: verdict.answer,
  status: verdict.status,
  cause: said,
  checkedAt: checkedAt.toISOString(),
  checks: verdict.checks.map((check) => ({
    name: check.name,
    outcome: check.outcome,
    says: checkText(check, null),
  })),
});
