import { idOf, type Json, listOf } from './credential';

const VOCABULARY = 'https://www.w3.org/2018/credentials#';
const TYPE = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';

/** The names by which we read what a credential rests on. */
const names = [
  'credentialSchema',
  'credentialStatus',
  'credentialSubject',
  'expirationDate',
  'issuanceDate',
  'issuer',
  'validFrom',
  'validUntil',
];

/**
 * Whether a document says by the names that we read what its canonical N-Quads say. What is signed is the meaning, and
 * JSON-LD has many ways to write one: whoever holds a credential can call its status or its end otherwise, by a whole
 * address or a word of their own, without touching the signature, and it would seem to have none.
 */
export function isArrangedAsSigned(document: Json, quads: string): boolean {
  const lines = quads.split('\n');
  const roots = rootsIn(document, lines);
  return names.every((name) => {
    const said = lines.filter((line) =>
      roots.some((root) => line.startsWith(`${root} <${VOCABULARY}${name}> `)),
    );
    return said.length === different(listOf(document[name])).size;
  });
}

/** The subject that is the document itself; without an identifier it is the credential of which nothing else speaks. */
function rootsIn(document: Json, lines: readonly string[]): string[] {
  const id = idOf(document.id);
  if (id) return [`<${id}>`];
  const typed = lines.filter((line) => line.endsWith(` ${TYPE} <${VOCABULARY}VerifiableCredential> .`));
  const subjects = typed.map((line) => line.split(' ', 1)[0] ?? '');
  return subjects.filter(
    (subject) => subject.startsWith('_:') && !lines.some((line) => line.endsWith(` ${subject} .`)),
  );
}

/** Values as they are told apart in the meaning: two with one identifier are one. */
const different = (values: unknown[]) =>
  new Set(values.filter((value) => value !== null).map((value) => idOf(value) ?? value));
