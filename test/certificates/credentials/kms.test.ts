import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkCredential } from '../../../src/certificates/credentials/check-credential';
import { didOf } from '../../../src/certificates/credentials/did';
import { readDidDocument } from '../../../src/certificates/credentials/did-document';
import { Securing } from '../../../src/certificates/credentials/securing.service';
import { OrganisationKeys } from '../../../src/organisations';
import { useApp } from '../../support/use-app';
import { badgeFrom } from './badge';
import { Transit } from './transit';

const transit = new Transit();
const server = createServer((request, response) => transit.answer(request, response));
const variables: Record<string, string> = { KMS_TOKEN: 'let us in' };

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  variables.KMS_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/transit`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const app = useApp({ variables });

test('a key that a service holds signs without coming here', async () => {
  const { ade, harbour } = await app.cast();
  const did = didOf(app.url, harbour.slug);
  const { credential, keyId } = await app.in(ade, () => app.get(Securing).secure(badgeFrom(did)));
  const document = (await app.anyone().get(`/orgs/${harbour.slug}/did.json`)).json();
  const { checks } = await checkCredential(credential, {
    keysOf: (one) => Promise.resolve(readDidDocument(one, document)),
    now: new Date('2026-06-01T12:00:00Z'),
  });
  expect(checks[0]).toEqual({ name: 'signature', outcome: 'passed', because: 'good' });
  expect(transit.names).toEqual([`cairn-${keyId}`]);
  expect(transit.tokens).toEqual(new Set(['Bearer let us in']));
});

test('when the service does not answer, that is said and nothing is kept', async () => {
  const { ade, harbour } = await app.cast();
  transit.down = true;
  const signing = app.in(ade, () => app.get(Securing).secure(badgeFrom(didOf(app.url, harbour.slug))));
  await expect(signing).rejects.toThrow('does not answer');
  expect(await app.in(ade, () => app.get(OrganisationKeys).list())).toEqual([]);
});
