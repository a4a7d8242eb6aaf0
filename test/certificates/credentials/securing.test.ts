import {
  checkCredential,
  type CredentialInput,
} from '../../../src/certificates/credentials/check-credential';
import { didDocument, readDidDocument } from '../../../src/certificates/credentials/did-document';
import { didOf, methodOf } from '../../../src/certificates/credentials/did';
import type { KeysOf } from '../../../src/certificates/credentials/keys-of';
import { Securing } from '../../../src/certificates/credentials/securing.service';
import { OrganisationKeys, Organisations } from '../../../src/organisations';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { badgeFrom } from './badge';

const app = useApp();
const now = new Date('2026-06-01T12:00:00Z');

const didFor = (manager: Somebody) =>
  app.in(manager, async () => didOf(app.url, (await app.get(Organisations).current()).slug));

/** Answers with the documents of these organisations, as they would be fetched. */
async function keysOf(...managers: Somebody[]): Promise<KeysOf> {
  const documents = new Map<string, object>();
  for (const manager of managers) {
    const keys = await app.in(manager, () => app.get(OrganisationKeys).list());
    const did = await didFor(manager);
    documents.set(
      did,
      didDocument(
        did,
        keys.map((key) => ({ ...key, revokedAt: null })),
      ),
    );
  }
  return (did) => Promise.resolve(readDidDocument(did, documents.get(did)));
}

async function secured(manager: Somebody, more: object = {}) {
  const credential = badgeFrom(await didFor(manager), more);
  return app.in(manager, () => app.get(Securing).secure(credential));
}

const outcomes = async (input: CredentialInput, keys: KeysOf) => {
  const { checks } = await checkCredential(input, { keysOf: keys, now });
  return Object.fromEntries(checks.map(({ name, outcome, because }) => [name, `${outcome}: ${because}`]));
};

const allGood = {
  signature: 'passed: good',
  issuer: 'passed: matches',
  dates: 'passed: active',
  status: 'passed: none',
};

test('a credential that was signed is found good in both of its forms', async () => {
  const { ade } = await app.cast();
  const { credential, jwt, keyId } = await secured(ade);
  const keys = await keysOf(ade);
  expect(credential.proof).toHaveLength(1);
  expect(credential.proof[0]).toMatchObject({
    cryptosuite: 'eddsa-rdfc-2022',
    verificationMethod: methodOf(await didFor(ade), keyId),
  });
  for (const form of [credential, JSON.stringify(credential), jwt]) {
    expect(await outcomes(form, keys)).toMatchObject(allGood);
  }
});

test('what another organisation signed in this one’s name is refused', async () => {
  const { ade, nadia } = await app.cast();
  const { credential } = await secured(nadia);
  const stolen = { ...credential, issuer: await didFor(ade) };
  expect(await outcomes(stolen, await keysOf(ade, nadia))).toMatchObject({
    signature: 'failed: altered',
    issuer: 'failed: another',
  });
});
