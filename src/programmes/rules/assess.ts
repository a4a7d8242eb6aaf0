import { type Finding, isSettled, type NextStep } from './finding';
import { kinds } from './kinds/registry';
import { flatten, type ProgrammeDocument, type Requirement } from './programme-document';
import type { TrainingRecord } from './record';
import { latest } from './structure';

/** Where somebody stands in a programme on a day, with everything that explains it. */
export type Standing = {
  /** ISO day of the assessment. */
  on: string;
  /** Whether every requirement is met or waived. */
  met: boolean;
  /** How many of the programme's requirements are settled, of how many. */
  settled: number;
  total: number;
  findings: Finding[];
  next: NextStep | null;
  /** The first ISO day on which everything can be met; null when it is. */
  earliest: string | null;
};

/**
 * Holds a record against a programme on an ISO day. Pure: the trainee's page, the supervisor's page, the issuer and
 * the simulation all ask this and nothing else. Findings come in the order of the programme.
 */
export function assess(
  programme: Pick<ProgrammeDocument, 'requirements'>,
  record: TrainingRecord,
  on: string,
): Standing {
  const byKey = new Map(flatten(programme.requirements).map((requirement) => [requirement.key, requirement]));
  const found = new Map<string, Finding>();

  const findingOf = (key: string): Finding => {
    const known = found.get(key);
    if (known) return known;
    const requirement = byKey.get(key);
    if (!requirement) throw new Error(`The programme has no requirement "${key}"`);
    const finding = judge(requirement);
    found.set(key, finding);
    return finding;
  };

  const judge = ({ key, kind, title, settings, parts }: Requirement): Finding => {
    const rule = kinds.get(kind);
    if (!rule) throw new Error(`"${kind}" is not a kind of requirement`);
    const findings = parts.map((part) => findingOf(part.key));
    const outcome = rule.check(rule.settings.parse(settings), record, { on, findingOf, parts: findings });
    return { key, kind, title, ...outcome, parts: findings };
  };

  const findings = programme.requirements.map(({ key }) => findingOf(key));
  const open = findings.filter((finding) => !isSettled(finding));
  return {
    on,
    met: open.length === 0,
    settled: findings.length - open.length,
    total: findings.length,
    findings,
    next: open.find(({ next }) => next)?.next ?? null,
    earliest: latest(open),
  };
}
