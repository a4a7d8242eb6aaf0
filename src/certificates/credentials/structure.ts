import { CREDENTIALS_V1 } from './contexts';
import { idOf, isObject, type Json, listOf } from './credential';
import { relatedResourceFaults } from './related-resources';
import { context, each, type Fault, fault, id, type Rule, typed, types, when, words } from './rules';
import { isStamp } from './stamps';
import { statusEntryFaults } from './status-entry';
import { isUrl } from './values';

/** What is wrong with a credential by the data model (VC 2.0, and 1.1 for those of others); empty for nothing. */
export const credentialFaults = (credential: Json): Fault[] =>
  credentialRules.flatMap((rule) => rule(credential));

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

/** From when until when: instants with their zones, in this order. Version 1 calls them otherwise and needs the first. */
const period: Rule = (document) => {
  const first = listOf(document['@context'])[0] === CREDENTIALS_V1;
  const names = first ? ['issuanceDate', 'expirationDate'] : ['validFrom', 'validUntil'];
  const [from, until] = names.map((name) => document[name]);
  const malformed = names.flatMap((name) =>
    when(document[name] !== undefined && !isStamp(document[name]), `/${name}`, 'stamp'),
  );
  if (malformed.length > 0) return malformed;
  const backwards = isStamp(from) && isStamp(until) && Date.parse(from) > Date.parse(until);
  return [
    ...when(first && from === undefined, '/issuanceDate', 'stamp'),
    ...when(backwards, `/${String(names[1])}`, 'order'),
  ];
};

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
  each('credentialStatus', statusEntryFaults),
  typed('credentialSchema', { needsId: true }),
  typed('termsOfUse'),
  typed('evidence'),
  typed('refreshService'),
  relatedResourceFaults,
];
