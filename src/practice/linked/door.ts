import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const ID_BYTES = 16;

/** What nobody's organisation is called, so that an address that cannot be read takes as long as any other. */
const NOBODYS = '00000000-0000-0000-0000-000000000000';

/** Where the address in a letter leads: to which organisation, and what is kept of it to know it again. */
export type Door = { organisationId: string; hash: Buffer };

/** What is kept of an address: enough to know it again, not enough to open it. */
const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A new secret address (256 random bits) into an organisation; the token stands in one letter and is not kept. */
export function newDoor(organisationId: string): Door & { token: string } {
  const id = Buffer.from(organisationId.replaceAll('-', ''), 'hex');
  const token = Buffer.concat([id, randomBytes(SECRET_BYTES)]).toString('base64url');
  return { token, organisationId, hash: digestOf(token) };
}

/** Where a token leads; what is no token leads nowhere, and is looked for all the same. */
export function readDoor(token: string): Door {
  const bytes = Buffer.from(token, 'base64url');
  const organisationId =
    bytes.length === ID_BYTES + SECRET_BYTES ? uuid(bytes.subarray(0, ID_BYTES)) : NOBODYS;
  return { organisationId, hash: digestOf(token) };
}

const uuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
