import type { Evidence, Finding } from './finding';

/** The ids of everything of a kind that counted, anywhere in these findings, each once. */
export const evidenceIn = (findings: readonly Finding[], kind: Evidence['kind']): string[] => [
  ...new Set(
    findings.flatMap(({ counted, parts }) => [
      ...counted.filter((one) => one.kind === kind).map(({ id }) => id),
      ...evidenceIn(parts, kind),
    ]),
  ),
];
