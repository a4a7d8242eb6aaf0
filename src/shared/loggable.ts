/** What a log may hold of a failure: where it happened and what kind it was, nobody's data. */
export type Described = {
  name: string;
  message: string;
  code?: string | undefined;
  constraint?: string | undefined;
  table?: string | undefined;
  column?: string | undefined;
  query?: string | undefined;
};

const address = /[^\s<>"'(),;:=]+@[^\s<>"'(),;=]+/gu;
/** A link that lets in whoever has it: its last part is long and at random. */
const secretPath = /(\/[a-z-]+\/)[\w-]{20,}(?![\w-])/g;
/** Keys of programs, secrets of webhooks, and credentials, which are about people. */
const secret = /\b(cairn_[0-9a-f]{12}_|whsec_|eyJ)[\w+/=.~-]{16,}/g;
/** The address of a receipt lets in whoever has it, although it looks like any other id. */
const receipt = /(\/verify\/receipts\/)[\w-]+/g;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** PostgreSQL quotes what it was given. */
const given = /(\b(?:invalid input|out of range|Key|row contains)\b[^"(]*)("[^]*"|\([^]*\))/g;

/** A text for the log without what may lead to a person: addresses, links that let somebody in, values of a database row. */
export const impersonal = (text: string): string =>
  text
    .replace(address, '(an address)')
    .replace(secret, '(a secret)')
    .replace(receipt, '$1(a secret)')
    .replace(secretPath, (whole, path: string) =>
      uuid.test(whole.slice(path.length)) ? whole : `${path}(a secret)`,
    )
    .replace(given, '$1(a value)');

type DatabaseFailure = Error & {
  query?: string;
  code?: string;
  driverError?: { code?: string; constraint?: string; table?: string; column?: string };
};

/**
 * A failure for the log. Of one of the database's, the statement is told and not what was put into it: values of rows
 * are people's names, addresses and words.
 */
export function described(failure: unknown): Described {
  if (!(failure instanceof Error)) return { name: typeof failure, message: impersonal(String(failure)) };
  const { name, message, query, code, driverError } = failure as DatabaseFailure;
  const { constraint, table, column } = driverError ?? {};
  return {
    name,
    message: impersonal(message),
    code: driverError?.code ?? code,
    ...{ constraint, table, column, query },
  };
}

/** Where a failure happened: its stack without the message at its head. */
export const placesOf = ({ name, stack }: Error): string =>
  [name, ...(stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join('\n');
