import type { z } from 'zod';
import { t } from '../../../shared/text';
import { type FieldShape, longest, type Shape } from './shape';
import { below, rowsIn, textIn, type Tree } from './tree';

/** What is wrong, by the name of its field, its row or its list: "options.0.text", "turns.2", "options". */
export type Faults = Record<string, string>;

type Issue = z.core.$ZodIssue;

/** What a schema refuses, in sentences for whoever filled in the form; the first for each place. */
export function faultsIn(issues: readonly Issue[], before: readonly PropertyKey[] = []): Faults {
  const faults: Faults = {};
  for (const issue of issues) {
    const path = [...before, ...issue.path];
    const found =
      issue.code === 'invalid_union' && issue.errors.length > 0
        ? faultsIn(meant(issue.errors), path)
        : { [path.map(String).join('.')]: sentence(issue) };
    for (const [name, text] of Object.entries(found)) faults[name] ??= text;
  }
  return faults;
}

/** Of several shapes that a part may have, the one that was filled in: it has no name that is not known. */
const meant = (branches: readonly (readonly Issue[])[]): readonly Issue[] =>
  branches.find((issues) => !issues.some(({ code }) => code === 'unrecognized_keys')) ?? branches[0] ?? [];

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return t('quizzes.authoring.faults.key');
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? t('quizzes.authoring.faults.number')
        : t('quizzes.authoring.faults.missing');
    case 'invalid_value':
      return t('quizzes.authoring.faults.choose');
    case 'unrecognized_keys':
      return t('quizzes.authoring.faults.both');
    default:
      return t('quizzes.authoring.faults.other');
  }
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): string {
  const least = Number(minimum);
  if (origin === 'array') return t('quizzes.authoring.faults.tooFew', { least });
  if (origin === 'string') return t('quizzes.authoring.faults.tooShort', { count: least });
  return t(inclusive === false ? 'quizzes.authoring.faults.moreThan' : 'quizzes.authoring.faults.atLeast', {
    least,
  });
}

function tooBig({ origin, maximum, inclusive }: Extract<Issue, { code: 'too_big' }>): string {
  const most = Number(maximum);
  if (origin === 'array') return t('quizzes.authoring.faults.tooMany', { most });
  if (origin === 'string') return t('quizzes.authoring.faults.tooLong', { most });
  return t(inclusive === false ? 'quizzes.authoring.faults.lessThan' : 'quizzes.authoring.faults.atMost', {
    most,
  });
}

/** Everything that is longer than its field takes. */
export function lengthFaults(shape: Shape, tree: Tree, before = ''): Faults {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, one]): [string, string][] => {
      const place = `${before}${name}`;
      if (one.kind === 'group')
        return Object.entries(lengthFaults(one.fields, below(tree, name), `${place}.`));
      if (one.kind === 'list')
        return rowsIn(tree, name).flatMap((row, index) =>
          Object.entries(lengthFaults(one.fields, row, `${place}.${index}.`)),
        );
      const most = mostOf(one);
      return textIn(tree, name).length > most
        ? [[place, t('quizzes.authoring.faults.tooLong', { most })]]
        : [];
    }),
  );
}

const mostOf = ({ kind, most }: FieldShape): number =>
  most ?? (kind === 'text' || kind === 'lines' ? longest[kind] : longest.line);
