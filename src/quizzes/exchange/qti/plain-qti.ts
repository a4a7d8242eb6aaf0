import { child, Element, within } from '../xml';

/** `qti-choice-interaction` of QTI 3 is `choiceInteraction` of QTI 2; here both are the latter. */
export const nameOf = ({ name }: Element): string => camel(name.replace(/^qti-/, ''));

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** An attribute by the name it has in QTI 2: `response-identifier` is `responseIdentifier`. */
export const attribute = ({ attributes }: Element, name: string): string | null =>
  attributes[name] ?? attributes[name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)] ?? null;

/** Everything within whose name, as in QTI 2, is one of these. */
export const every = (element: Element, ...names: string[]): Element[] =>
  within(element, ...names, ...names.map(kebab));

export const first = (element: Element, name: string): Element | null =>
  child(element, name) ?? child(element, kebab(name)) ?? every(element, name)[0] ?? null;

const kebab = (name: string): string =>
  `qti-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The texts of the `value` elements within. */
export const valuesIn = (element: Element | null): string[] =>
  element ? every(element, 'value').map(({ text }) => text.trim()) : [];
