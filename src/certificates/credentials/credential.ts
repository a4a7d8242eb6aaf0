import type { CredentialCheckName, Reason } from './reasons';

export type Json = Record<string, unknown>;

/** A verifiable credential as JSON. Nothing is certain of it until it has been checked. */
export type Credential = Json;

export type Outcome = 'passed' | 'failed' | 'unknown';

/** What came of looking at one thing; `because` names the sentence that says so. */
export type Finding<Name extends CredentialCheckName> = { outcome: Outcome; because: Reason<Name> };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a property that may have none, one or several. */
export const listOf = (value: unknown): unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
};

/** The identifier of what may be given as one, or as an object that has one. */
export const idOf = (value: unknown): string | null => {
  const id = isObject(value) ? value.id : value;
  return typeof id === 'string' && id !== '' ? id : null;
};

export const hasType = (value: Json, type: string): boolean => listOf(value.type).includes(type);

/** A document without some of its properties. */
export const without = (document: Json, ...names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
