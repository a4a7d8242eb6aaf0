import { say } from '../../../shared/text';
import { labelOf } from './drawing';
import type { Shape } from './shape';
import { below, rowsIn, textIn, textsIn, type Tree } from './tree';

/** What was typed into one field, and how the form calls it: "Option 2, Text". */
export type Named = { place: string; label: string; text: string };

/** Everything that was typed, in the order of the form; nothing of what is sent along unseen. */
export function namedParts(shape: Shape, tree: Tree, before = { place: '', label: '' }): Named[] {
  return Object.entries(shape).flatMap(([name, one]): Named[] => {
    const place = `${before.place}${name}`;
    if (one.kind === 'unseen') return [];
    if (one.kind === 'list')
      return rowsIn(tree, name).flatMap((row, index) =>
        namedParts(one.fields, row, {
          place: `${place}.${index}.`,
          label: `${before.label}${say(`quizzes.authoring.rows.${name}`, { number: index + 1 })}, `,
        }),
      );
    if (one.kind === 'group') {
      const label = `${before.label}${say(`quizzes.authoring.groups.${name}`)}, `;
      return namedParts(one.fields, below(tree, name), { place: `${place}.`, label });
    }
    const text = one.kind === 'several' ? textsIn(tree, name).join(', ') : textIn(tree, name);
    return [{ place, label: `${before.label}${labelOf(one, name)}`, text }];
  });
}

/** What the form calls a place that something is wrong with: a field, a row or a list. */
export function nameOf(shape: Shape, place: string): string {
  const [first = '', ...rest] = place.split('.');
  const one = shape[first];
  if (!one) return '';
  if (one.kind === 'group')
    return [say(`quizzes.authoring.groups.${first}`), nameOf(one.fields, rest.join('.'))]
      .filter(Boolean)
      .join(', ');
  if (one.kind !== 'list') return labelOf(one, first);
  const [index, ...below] = rest;
  if (index === undefined) return say(`quizzes.authoring.lists.${first}`);
  return [
    say(`quizzes.authoring.rows.${first}`, { number: Number(index) + 1 }),
    nameOf(one.fields, below.join('.')),
  ]
    .filter(Boolean)
    .join(', ');
}
