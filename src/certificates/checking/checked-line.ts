import { camel } from '../../shared/camel';
import { readCode } from '../verifying/code';
import type { RegisterEntry } from '../verifying/register-entry';
import { counts, type Status } from '../verifying/status';
import type { Answer, Lookup, Verdict } from '../verifying/verdict';
import type { Line } from './list';
import { isSameName } from './names';

/** What came of one line of a list. */
export type CheckedLine = Line & {
  /** A good certificate of somebody else is a result of its own. */
  result: Answer | 'name-differs';
  /** Names the sentence that says why. */
  because: string;
  status: Status | null;
  /** What the register says to the code, as everybody may read it. */
  found: { code: string; programme: string; issuer: string; validUntil: string | null } | null;
};

/** The code that a line names, as the register has it; null if it names none. */
export function codeIn({ code }: Line): string | null {
  const read = readCode(code);
  return read.kind === 'code' ? read.code : null;
}

/** The result of a line. `verdictOn` says how an entry stands today. */
export function checkedLine(
  line: Line,
  lookup: Lookup | null,
  verdictOn: (entry: RegisterEntry) => Pick<Verdict, 'answer' | 'status'>,
): CheckedLine {
  const nothing = (result: Answer, because: string): CheckedLine => ({
    ...line,
    result,
    because,
    status: null,
    found: null,
  });
  if (!lookup) return nothing('cannot-tell', unreadBecause(line));
  if (lookup.kind !== 'found')
    return nothing(lookup.kind === 'unknown' ? 'not-valid' : 'cannot-tell', lookup.kind);
  const { answer, status } = verdictOn(lookup.entry);
  const { holder, programme, issuer, validUntil, erasedOn } = lookup.entry.document;
  const found = { code: lookup.entry.code, programme, issuer: issuer.name, validUntil };
  if (line.name !== null && !erasedOn && !isSameName(line.name, holder))
    return { ...line, result: 'name-differs', because: 'nameDiffers', status, found };
  return {
    ...line,
    result: answer,
    because: erasedOn && answer === 'valid' ? 'erased' : becauseOf(answer, status),
    status,
    found,
  };
}

/** NOTE: one that counts by its dates and its status fails by the signature under its entry, and by nothing else. */
function becauseOf(answer: Answer, status: Status | null): string {
  if (status === null) return 'unknown';
  if (answer === 'valid' || !counts(status)) return camel(status);
  return answer === 'not-valid' ? 'badSignature' : 'keysUnread';
}

const unreadBecause = ({ code }: Line): string => {
  if (code === '') return 'noCode';
  const { kind } = readCode(code);
  return kind === 'code' ? 'unreachable' : camel(kind);
};
