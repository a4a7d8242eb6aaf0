import { codeIn } from '../checking/checked-line';
import type { Line } from '../checking/list';
import { readCode } from '../verifying/code';
import { askAgainFrom, type Consent, needsAsking } from './consent';

/** Why a line was not taken; names the sentence. `from` is when the person may be asked again. */
export type Fault = {
  line: number;
  code: string;
  because: 'noCode' | 'mistyped' | 'wrongLength' | 'notACode' | 'notAName' | 'unknown' | 'twice' | 'saidNo';
  from?: Date;
};

/** The certificate that a code names. */
export type Named = { code: string; issuerId: string; certificateId: string };

/** A watch there is already. */
export type Existing = {
  id: string;
  certificateId: string;
  name: string | null;
  consent: Consent;
  answeredAt: Date | null;
  removedAt: Date | null;
};

/** What follows from the lines: whom to ask, who only comes back or is called otherwise, and what is wrong. */
export type Plan = {
  ask: { named: Named; name: string | null; existing: Existing | null }[];
  keep: { existing: Existing; name: string | null }[];
  faults: Fault[];
};

/** The codes that the lines name, each once. */
export const codesIn = (lines: readonly Line[]): string[] => [
  ...new Set(lines.map(codeIn).filter((code) => code !== null)),
];

/** What to do with each line. The first line that names a certificate counts. */
export function planOf(
  lines: readonly Line[],
  { named, existing }: { named: Map<string, Named>; existing: Map<string, Existing> },
  now: Date,
): Plan {
  const plan: Plan = { ask: [], keep: [], faults: [] };
  const seen = new Set<string>();
  for (const line of lines) {
    const fault = (because: Fault['because'], from?: Date) =>
      plan.faults.push({ line: line.line, code: line.code, because, ...(from ? { from } : {}) });
    const code = codeIn(line);
    if (code === null) fault(unreadBecause(line));
    else if (seen.has(code)) fault('twice');
    else decide(plan, { name: line.name, found: named.get(code), existing, now }, fault);
    if (code) seen.add(code);
  }
  return plan;
}

type Deciding = {
  name: string | null;
  found: Named | undefined;
  existing: Map<string, Existing>;
  now: Date;
};

function decide(
  plan: Plan,
  { name, found, existing, now }: Deciding,
  fault: (because: Fault['because'], from?: Date) => void,
): void {
  if (!found) return fault('unknown');
  const there = existing.get(found.certificateId);
  const from = there && askAgainFrom(there, now);
  if (from) return fault('saidNo', from);
  if (!there || needsAsking(there, now)) plan.ask.push({ named: found, name, existing: there ?? null });
  else plan.keep.push({ existing: there, name });
}

const unreadBecause = ({ code }: Line): Fault['because'] => {
  if (code.trim() === '') return 'noCode';
  const { kind } = readCode(code);
  return kind === 'mistyped' ? 'mistyped' : kind === 'wrong-length' ? 'wrongLength' : 'notACode';
};
