/**
 * Where files are kept that can be made again. A key is a relative path of lower-case letters, digits and dashes with
 * an ending: `certificates/<id>.pdf`.
 */
export abstract class Storage {
  /** Keeps a file under a key, whole or not at all; one that was there is replaced. */
  abstract put(key: string, bytes: Buffer): Promise<void>;

  /** The file, or null if none is kept under this key. */
  abstract get(key: string): Promise<Buffer | null>;

  /** Forgets a file; one that is not there is forgotten already. */
  abstract remove(key: string): Promise<void>;
}

const part = '[a-z0-9][a-z0-9-]{0,99}';
const shape = new RegExp(`^(${part}/){0,8}${part}\\.[a-z0-9]{1,10}$`);

/** The key itself, if it is one; anything that could lead out of the storage is a bug and throws. */
export function checkedKey(key: string): string {
  if (!shape.test(key)) throw new Error(`"${key}" is no key of a file`);
  return key;
}
