import { say, t } from '../../../shared/text';
import { button, type ButtonInput, type ButtonView } from '../../../shared/ui/button';
import { choice } from '../../../shared/ui/choice';
import { field } from '../../../shared/ui/field';
import type { AnyField } from '../../../shared/ui/form';
import { tick } from '../../../shared/ui/tick';
import { objectiveWords } from '../../wording';
import { picturePath } from '../../pictures.view';
import type { Faults } from './faults';
import type { FieldShape, GroupShape, ListShape, Shape } from './shape';
import { below, rowsIn, textIn, textsIn, type Tree } from './tree';

/** A form that is drawn: where it is sent, everything typed, what is wrong with it, and objectives there are already. */
export type Drawing = { path: string; tree: Tree; faults: Faults; objectives: string[] };

type Unseen = { name: string; value: string };
type Row = {
  id: string;
  legend: string;
  error: string | null;
  picture: { path: string; alt: string } | null;
  unseen: Unseen[];
  parts: Part[];
  buttons: ButtonView[];
};
export type RowsView = {
  partial: string;
  id: string;
  legend: string;
  error: string | null;
  rows: Row[];
  add: ButtonView | null;
};
export type GroupView = { partial: string; id: string; legend: string; parts: Part[] };
export type Part = AnyField | RowsView | GroupView;

/** Everything of a shape, by name, with what was typed. `before` is the name of what it stands in. */
export const drawn = (
  shape: Shape,
  drawing: Drawing,
  tree = drawing.tree,
  before = '',
): Record<string, Part> =>
  Object.fromEntries(
    Object.entries(shape)
      .filter(([, one]) => one.kind !== 'unseen')
      .map(([name, one]) => [name, partOf(one, { name, place: `${before}${name}`, tree }, drawing)]),
  );

/** The id of what has this name in a form. */
export const idOf = (place: string): string => `field-${place.replaceAll('.', '-')}`;

/** Where something stands: its own name, the whole of it, and what was typed beside it. */
type Place = { name: string; place: string; tree: Tree };

function partOf(one: Shape[string], at: Place, drawing: Drawing): Part {
  if (one.kind === 'list') return rows(one, at, drawing);
  return one.kind === 'group' ? group(one, at, drawing) : fieldView(one, at, drawing);
}

const group = ({ fields }: GroupShape, { name, place, tree }: Place, drawing: Drawing): GroupView => ({
  partial: 'quizzes/authoring/group',
  id: idOf(place),
  legend: say(`quizzes.authoring.groups.${name}`),
  parts: Object.values(drawn(fields, drawing, below(tree, name), `${place}.`)),
});

function rows(list: ListShape, { name, place, tree }: Place, drawing: Drawing): RowsView {
  const typed = rowsIn(tree, name);
  const act = (what: string, label: string, rest: { at: number } & Partial<ButtonInput>) =>
    button({
      ...{ label, kind: rest.kind ?? 'quiet', small: true, icon: rest.icon, about: rest.about ?? null },
      ...{ name: 'then', value: what, formaction: `${drawing.path}#${idOf(`${place}.${rest.at}`)}` },
    });
  return {
    partial: 'quizzes/authoring/rows',
    id: idOf(place),
    legend: say(`quizzes.authoring.lists.${name}`),
    error: drawing.faults[place] ?? null,
    rows: typed.map((row, index) => {
      const legend = say(`quizzes.authoring.rows.${name}`, { number: index + 1 });
      const at = `${place}.${index}`;
      const move = [
        ...(index > 0
          ? [act(`up ${at}`, t('quizzes.authoring.up'), { at: index - 1, icon: 'arrow-up', about: legend })]
          : []),
        ...(index < typed.length - 1
          ? [
              act(`down ${at}`, t('quizzes.authoring.down'), {
                ...{ at: index + 1, icon: 'arrow-down', about: legend },
              }),
            ]
          : []),
      ];
      const remove = act(`remove ${at}`, t('quizzes.authoring.removeRow'), {
        ...{ at: Math.max(0, index - 1), icon: 'trash-2', about: legend },
      });
      return {
        ...{ id: idOf(at), legend, error: drawing.faults[at] ?? null },
        picture:
          name === 'pictures' ? { path: picturePath(textIn(row, 'file')), alt: textIn(row, 'alt') } : null,
        unseen: unseenIn(list.fields, row, `${at}.`),
        parts: Object.values(drawn(list.fields, drawing, row, `${at}.`)),
        buttons: [...move, remove],
      };
    }),
    add:
      typed.length < list.most && name !== 'pictures'
        ? act(`add ${place}`, say(`quizzes.authoring.add.${name}`), {
            ...{ at: typed.length, icon: 'plus', kind: 'secondary' },
          })
        : null,
  };
}

const unseenIn = (shape: Shape, tree: Tree, before: string): Unseen[] =>
  Object.entries(shape).flatMap(([name, one]) =>
    one.kind === 'unseen' ? [{ name: `${before}${name}`, value: textIn(tree, name) }] : [],
  );

function fieldView(shape: FieldShape, { name, place, tree }: Place, drawing: Drawing): AnyField {
  const { kind, optional, hint } = shape;
  const said = {
    ...{ name: place, id: idOf(place), label: labelOf(shape, name), error: drawing.faults[place] ?? null },
    hint: hint ? t(hint, { open: '{{', close: '}}' }) : null,
    required: !optional,
  };
  const options = (shape.options ?? []).map(({ value, label }) => ({ value, label: t(label) }));
  if (kind === 'tick') return tick({ ...said, required: false, checked: textIn(tree, name) === 'yes' });
  if (kind === 'several') return choice({ ...said, kind, options, value: textsIn(tree, name) });
  if (kind === 'select' || kind === 'truth') {
    const prompt = t('quizzes.parts.choose');
    return choice({ ...said, kind: 'select', options, prompt, value: textIn(tree, name) });
  }
  return field({
    ...{ ...said, value: textIn(tree, name), autocomplete: 'off' },
    ...(kind === 'text' || kind === 'lines' ? { type: 'textarea', rows: shape.rows ?? 6 } : {}),
    ...(kind === 'number' ? { inputmode: 'decimal', width: 'short' } : {}),
    list:
      place === 'objective'
        ? drawing.objectives.map(objectiveWords)
        : (shape.suggests ?? []).flatMap((from) => suggested(drawing.tree, from)),
    required: !optional && shape.kind !== 'unseen' && name !== 'feedback',
  });
}

/** What a field is called in a form. */
export const labelOf = ({ label }: FieldShape, name: string): string =>
  label ? t(label) : say(`quizzes.authoring.fields.${name}`);

/** What was typed into a field of every row: "turns.*.key". */
function suggested(tree: Tree, from: string): string[] {
  const [list = '', name = ''] = from.split('.*.');
  return rowsIn(tree, list)
    .map((row) => textIn(row, name).trim())
    .filter(Boolean);
}
