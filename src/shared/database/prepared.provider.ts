import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { type ObjectLiteral, QueryFailedError, type QueryRunner } from 'typeorm';

/** What statements are called, by their text. They are written in the code, so there are only so many. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** Rows of a statement that every connection plans once: afterwards it knows it by its name. Fails as `query` does. */
export async function prepared<T>(runner: QueryRunner, text: string, values: unknown[]): Promise<T[]> {
  if (runner.isReleased) throw new Error('The transaction that this was asked in is over');
  const client = (await runner.connect()) as PoolClient;
  try {
    return (await client.query<ObjectLiteral>({ name: nameOf(text), text, values })).rows as T[];
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  }
}
