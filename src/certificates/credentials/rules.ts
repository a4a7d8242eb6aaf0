import { CREDENTIALS_V1, CREDENTIALS_V2 } from './contexts';
import { hasType, isObject, type Json, listOf } from './credential';
import { isUrl, isWords } from './values';

/** Something in a document that the data model does not allow: where (a JSON pointer), and the name of the rule. */
export type Fault = { at: string; rule: string };

export type Rule = (document: Json) => Fault[];

export const fault = (at: string, rule: string): Fault => ({ at, rule });
export const when = (wrong: boolean, at: string, rule: string): Fault[] => (wrong ? [fault(at, rule)] : []);

/** A rule about each value of a property that may be missing. */
export const each =
  (name: string, rule: (value: unknown, at: string) => Fault[]): Rule =>
  (document) =>
    listOf(document[name]).flatMap((value, index) =>
      rule(value, Array.isArray(document[name]) ? `/${name}/${index}` : `/${name}`),
    );

/** The base context comes first, and the others are addresses or contexts themselves. */
export const context: Rule = (document) => {
  const contexts = listOf(document['@context']);
  const base =
    Array.isArray(document['@context']) && [CREDENTIALS_V1, CREDENTIALS_V2].includes(String(contexts[0]));
  const known = contexts.every((one) => isObject(one) || isUrl(one));
  return [...when(!base, '/@context', 'first-context'), ...when(!known, '/@context', 'context')];
};

export const types =
  (base: string): Rule =>
  (document) =>
    when(!isTyped(document) || !hasType(document, base), '/type', 'type');

const isTyped = ({ type }: Json): boolean => {
  const all = listOf(type);
  return all.length > 0 && all.every((one) => typeof one === 'string' && one !== '');
};

export const id: Rule = ({ id: value }) => when(value !== undefined && !isUrl(value), '/id', 'url');

export const words =
  (name: string): Rule =>
  (document) =>
    when(document[name] !== undefined && !isWords(document[name]), `/${name}`, 'words');

/** What has to be objects that say of which type they are; some need an identifier as well. */
export const typed = (name: string, { needsId = false } = {}): Rule =>
  each(name, (value, at) => {
    if (!isObject(value)) return [fault(at, 'object')];
    return [
      ...when(!isTyped(value), `${at}/type`, 'type'),
      ...when(value.id === undefined ? needsId : !isUrl(value.id), `${at}/id`, 'url'),
    ];
  });
