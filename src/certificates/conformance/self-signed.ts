import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate for TLS and its key, as PEM. */
export type SelfSigned = { cert: string; key: string };

const DAY = 86_400_000;

/** ASN.1 in DER: a tag, a length, and what is in it. */
const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length.toString(16);
  const bytes = Buffer.from(size.length % 2 ? `0${size}` : size, 'hex');
  const length =
    body.length < 128
      ? Buffer.from([body.length])
      : Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
};
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const time = (at: number) =>
  der(0x18, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '')}`, 'ascii'));

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const ALTERNATIVE_NAMES = oid('551d11');
const BASIC_CONSTRAINTS = oid('551d13');

/** A certificate for TLS on this machine, for names and one address, that nobody but its maker vouches for: good for a day. */
export function selfSigned(names: readonly [string, ...string[]], address: string): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(names[0], 'utf8')))));
  const alternatives = sequence(
    ...names.map((one) => der(0x82, Buffer.from(one, 'ascii'))),
    der(0x87, Buffer.from(address.split('.').map(Number))),
  );
  const extensions = sequence(
    sequence(ALTERNATIVE_NAMES, der(0x04, alternatives)),
    sequence(BASIC_CONSTRAINTS, der(0x04, sequence(der(0x01, Buffer.from([0xff]))))),
  );
  const certified = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([0x11]), randomBytes(8)])),
    ECDSA_SHA256,
    name,
    sequence(time(Date.now() - DAY), time(Date.now() + DAY)),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(0xa3, extensions),
  );
  const signature = sign('sha256', certified, privateKey);
  const whole = sequence(certified, ECDSA_SHA256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return { cert: pem(whole), key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() };
}

const pem = (bytes: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
