import fc from 'fast-check';
import { parse } from 'node-html-parser';
import type { Asking } from '../../../src/quizzes/question-types/question-type';
import { type Item, typeOf } from '../../../src/quizzes/question-types/registry';
import type { Assets } from '../../../src/shared/http/assets.provider';
import { Templates } from '../../../src/shared/http/templates.provider';

const assets: Pick<Assets, 'path'> = { path: (file) => file };
const templates = new Templates(assets as Assets);

/** A question as it stands in the page before submission. */
export const asked = (item: Item, asking: Asking): string =>
  templates.render(`quizzes/questions/${item.type}`, typeOf(item).ask(item, asking));

/** A question as it stands in the page afterwards. */
export const explained = (item: Item, asking: Asking): string =>
  templates.render(`quizzes/questions/${item.type}`, typeOf(item).explain(item, asking));

type Element = ReturnType<typeof parse>;

/** What can be filled in: the values to choose from, or null where anything can be typed. */
type Fields = Record<string, { several: boolean; values: string[] | null }>;

function valuesOf(one: Element): string[] | null {
  if (one.tagName === 'SELECT')
    return one.querySelectorAll('option').map((option) => option.getAttribute('value') ?? '');
  return isTick(one) ? [one.getAttribute('value') ?? ''] : null;
}

const isTick = (one: Element) => ['radio', 'checkbox'].includes(one.getAttribute('type') ?? '');

function fieldsOf(html: string): Fields {
  const fields: Fields = {};
  for (const one of parse(html).querySelectorAll('input, select')) {
    const name = one.getAttribute('name') ?? '';
    const [values, before] = [valuesOf(one), fields[name]?.values ?? []];
    const several = one.getAttribute('type') === 'checkbox';
    fields[name] = { several, values: values && [...before, ...values] };
  }
  return fields;
}

/** What the form of a page sends as it stands. */
export function sentBy(html: string): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  const send = (name = '', value = '') => (sent[name] = [...(sent[name] ?? []), value]);
  for (const one of parse(html).querySelectorAll('input, select')) {
    if (isTick(one) && !one.hasAttribute('checked')) continue;
    const chosen = one.querySelector('option[selected]');
    send(one.getAttribute('name'), (one.tagName === 'SELECT' ? chosen : one)?.getAttribute('value'));
  }
  return sent;
}

/** Anything a form could send: some fields filled in with what they offer, others left. */
export function anySent(html: string): fc.Arbitrary<object> {
  const typed = fc.oneof(fc.string({ maxLength: 20 }), fc.float({ noNaN: true }).map(String));
  const arbitraries = Object.entries(fieldsOf(html)).map(([name, { several, values }]) => {
    if (!values) return [name, typed] as const;
    return [name, several ? fc.subarray(values) : fc.constantFrom(...values)] as const;
  });
  return fc.record(Object.fromEntries<fc.Arbitrary<string | string[]>>(arbitraries), { requiredKeys: [] });
}
