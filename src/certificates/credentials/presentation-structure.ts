import { idOf, isObject, type Json, listOf } from './credential';
import { context, each, type Fault, fault, id, types, typed, when } from './rules';
import { isUrl } from './values';

/** What is wrong with a presentation by the data model; empty for nothing. The credentials in it are another matter. */
export const presentationFaults = (presentation: Json): Fault[] =>
  presentationRules.flatMap((rule) => rule(presentation));

const presentationRules = [
  context,
  types('VerifiablePresentation'),
  id,
  typed('termsOfUse'),
  ({ holder }: Json) => when(holder !== undefined && !isUrl(idOf(holder)), '/holder', 'url'),
  each('verifiableCredential', (value, at) => (isObject(value) ? [] : [fault(at, 'object')])),
  ({ verifiableCredential }: Json) =>
    when(listOf(verifiableCredential).length > MOST, '/verifiableCredential', 'too-many'),
];

/** Each is checked, so there is an end to how many. */
const MOST = 100;
