import { CREDENTIALS_V1, CREDENTIALS_V2 } from './contexts';
import { hasType, idOf, isObject, type Json, listOf } from './credential';
import { isStamp } from './stamps';
import { isLanguageTagged, isUrl } from './values';

/** Something in a document that the data model does not allow: where (a JSON pointer), and the name of the rule. */
export type Fault = { at: string; rule: string };

type Rule = (document: Json) => Fault[];

/** What is wrong with a credential by the data model (VC 2.0, and 1.1 for those of others); empty for nothing. */
export const credentialFaults = (credential: Json): Fault[] =>
  credentialRules.flatMap((rule) => rule(credential));

const fault = (at: string, rule: string): Fault => ({ at, rule });
const when = (wrong: boolean, at: string, rule: string): Fault[] => (wrong ? [fault(at, rule)] : []);

/** A rule about each value of a property that may be missing. */
const each =
  (name: string, rule: (value: unknown, at: string) => Fault[]): Rule =>
  (document) =>
    listOf(document[name]).flatMap((value, index) =>
      rule(value, Array.isArray(document[name]) ? `/${name}/${index}` : `/${name}`),
    );

const context: Rule = (document) => {
  const contexts = listOf(document['@context']);
  const base = contexts[0] === CREDENTIALS_V2 || contexts[0] === CREDENTIALS_V1;
  const known = contexts.every((one) => isObject(one) || isUrl(one));
  return [...when(!base, '/@context', 'first-context'), ...when(!known, '/@context', 'context')];
};

const types =
  (base: string): Rule =>
  (document) => {
    const all = listOf(document.type);
    const written = all.length > 0 && all.every((one) => typeof one === 'string' && one !== '');
    return when(!written || !hasType(document, base), '/type', 'type');
  };

const id: Rule = ({ id: value }) => when(value !== undefined && !isUrl(value), '/id', 'url');

const words =
  (name: string): Rule =>
  (document) =>
    when(document[name] !== undefined && !isLanguageTagged(document[name]), `/${name}`, 'words');

const issuer: Rule = ({ issuer: value }) => [
  ...when(Array.isArray(value) || !isUrl(idOf(value)), '/issuer', 'issuer'),
  ...(isObject(value) ? [...words('name')(value), ...words('description')(value)] : []).map(({ at, rule }) =>
    fault(`/issuer${at}`, rule),
  ),
];

const subject: Rule = (document) => [
  ...when(listOf(document.credentialSubject).length === 0, '/credentialSubject', 'subject'),
  ...each('credentialSubject', (value, at) => [
    ...when(!isObject(value) || Object.keys(value).length === 0, at, 'subject'),
    ...when(isObject(value) && value.id !== undefined && !isUrl(value.id), `${at}/id`, 'url'),
  ])(document),
];

const period: Rule = (document) => {
  const names = isV1(document)
    ? (['issuanceDate', 'expirationDate'] as const)
    : (['validFrom', 'validUntil'] as const);
  const [from, until] = names.map((name) => document[name]);
  const malformed = names.flatMap((name) =>
    when(document[name] !== undefined && !isStamp(document[name]), `/${name}`, 'stamp'),
  );
  if (malformed.length > 0) return malformed;
  if (isV1(document) && from === undefined) return [fault('/issuanceDate', 'stamp')];
  const backwards = isStamp(from) && isStamp(until) && Date.parse(from) > Date.parse(until);
  return when(backwards, `/${names[1]}`, 'order');
};

const isV1 = (document: Json): boolean => listOf(document['@context'])[0] === CREDENTIALS_V1;

/** What has to be an object that says of which type it is; some need an identifier as well. */
const typed = (name: string, { needsId = false } = {}): Rule =>
  each(name, (value, at) => {
    if (!isObject(value)) return [fault(at, 'object')];
    const written =
      listOf(value.type).length > 0 &&
      listOf(value.type).every((one) => typeof one === 'string' && one !== '');
    return [
      ...when(!written, `${at}/type`, 'type'),
      ...when(value.id === undefined ? needsId : !isUrl(value.id), `${at}/id`, 'url'),
    ];
  });

const credentialRules: Rule[] = [
  context,
  types('VerifiableCredential'),
  id,
  words('name'),
  words('description'),
  issuer,
  subject,
  period,
  typed('credentialStatus'),
  typed('credentialSchema', { needsId: true }),
  typed('termsOfUse'),
  typed('evidence'),
  typed('refreshService'),
];
