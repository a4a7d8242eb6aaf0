import { globalAgent } from 'node:https';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { prove } from '../../src/certificates/credentials/data-integrity';
import { didDocument } from '../../src/certificates/credentials/did-document';
import type { Credential } from '../../src/certificates/credentials/credential';
import { toMultikey } from '../../src/certificates/credentials/multibase';
import { toJwt } from '../../src/certificates/credentials/vc-jwt';
import { makeKeyPair, signBytes } from '../../src/shared/signing/ed25519';
import { localhostTls } from '../support/localhost-tls';
import { badgeFrom } from './credentials/badge';

const created = '2026-05-03T00:00:00Z';

/** Somebody with a key, under an identifier. */
export function somebody(did?: string) {
  const { publicKey, privateKey } = makeKeyPair();
  const multikey = toMultikey(publicKey);
  const id = did ?? `did:key:${multikey}`;
  const method = did ? `${did}#key-1` : `${id}#${multikey}`;
  const sign = (bytes: Uint8Array) => Promise.resolve(signBytes(privateKey, bytes));
  const options = { verificationMethod: method, created, proofPurpose: 'assertionMethod' } as const;
  return {
    did: id,
    publicKey,
    json: (credential: Credential) => prove(credential, options, sign),
    jwt: (credential: Credential) => toJwt(credential, method, sign),
    badge: (more: object = {}) => badgeFrom(id, { id: 'https://elsewhere.example/badges/1', ...more }),
  };
}

type Answer = { status?: number; type?: string; body?: string; location?: string };

/** An issuer elsewhere, on a real server with HTTPS whose answers a test decides. */
export function useIssuerElsewhere() {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const before = globalAgent.options.ca;
  let server: Server;

  beforeAll(async () => {
    globalAgent.options.ca = localhostTls.cert;
    server = createServer(localhostTls, (request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      const {
        status = 200,
        type = 'application/json',
        body = '',
        location,
      } = answers.get(path) ?? { status: 404 };
      const other = status === 101 ? { connection: 'upgrade', upgrade: 'another' } : {};
      const headers = { 'content-type': type, ...(location ? { location } : {}), ...other };
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  });
  afterAll(async () => {
    globalAgent.options.ca = before;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  const host = () => `localhost:${(server.address() as AddressInfo).port}`;
  return {
    answers,
    asked,
    url: (path: string) => `https://${host()}${path}`,
    /** An issuer with its document, under a name of its own. */
    issuer(name: string) {
      const did = `did:web:${encodeURIComponent(host())}:${name}`;
      const one = somebody(did);
      const document = didDocument(did, [{ id: 'key-1', publicKey: one.publicKey, revokedAt: null }]);
      answers.set(`/${name}/did.json`, { body: JSON.stringify(document) });
      return one;
    },
    /** A list with these bits set, signed by an issuer; says where it is kept. */
    async list(by: ReturnType<typeof somebody>, path: string, set: number[], more: object = {}) {
      const bits = Buffer.alloc(16_384);
      for (const index of set)
        bits.writeUInt8(bits.readUInt8(index >> 3) | (0x80 >> (index & 7)), index >> 3);
      const credential = await by.json({
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        id: `https://${host()}${path}`,
        type: ['VerifiableCredential', 'BitstringStatusListCredential'],
        issuer: by.did,
        validFrom: '2026-05-01T00:00:00Z',
        validUntil: '2026-07-01T00:00:00Z',
        credentialSubject: {
          id: `https://${host()}${path}#list`,
          type: 'BitstringStatusList',
          statusPurpose: 'revocation',
          encodedList: `u${gzipSync(bits).toString('base64url')}`,
        },
        ...more,
      });
      answers.set(path, { type: 'application/vc', body: JSON.stringify(credential) });
    },
  };
}
