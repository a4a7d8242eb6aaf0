import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { exportRegister } from '../../../src/certificates';
import { ExitExport } from '../../../src/certificates/exiting/exit-export.service';
import { checkCredential } from '../../../src/certificates/credentials/check-credential';
import { type Json, listOf } from '../../../src/certificates/credentials/credential';
import { readDidDocument } from '../../../src/certificates/credentials/did-document';
import { readSvg } from '../../../src/certificates/baking/svg';
import { bitAt } from '../../../src/certificates/status/bitstring.provider';
import { Erasure } from '../../../src/certificates/lifecycle/erasure.service';
import { RevocationService } from '../../../src/certificates/register/revocation.service';
import type { Somebody } from '../../support/cast';
import { testFolder } from '../../support/test-folder';
import { useApp } from '../../support/use-app';
import { issuing, words } from '../certificates';

const app = useApp({ fresh: true });
const { issue } = issuing(app);
const root = testFolder();
const servers: Server[] = [];

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));
afterAll(() => servers.forEach((one) => one.close()));

const types: Record<string, string> = { html: 'text/html', json: 'application/json', pdf: 'application/pdf' };

/** As bare a web server as there can be: files of a folder, an index for a folder, one page for what is not there. */
async function served(site: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = resolve(site, `.${path}`, path.endsWith('/') ? 'index.html' : '');
    const there = file.startsWith(site) && existsSync(file);
    if (there && statSync(file).isDirectory())
      return void response.writeHead(301, { location: `${path}/` }).end();
    const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(there ? 200 : 404, { 'content-type': there ? type : 'text/html' });
    response.end(readFileSync(there ? file : join(site, '404.html')));
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const exported = async (folder: string, slug: string | null = null) =>
  app.get(ExitExport).to(folder, slug, () => null);
const revoke = (ade: Somebody, id: string) =>
  app.in(ade, () =>
    app.get(RevocationService).revoke(app.actor(ade), id, {
      reasonCode: 'conduct',
      publicWords: 'A decision of the board.',
      privateReason: 'Nobody may read this outside.',
    }),
  );

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

test('a bare web server answers every link with what was true, and says as of when', async () => {
  const { rowan, priya, ade, harbour } = await app.cast();
  const [good, bad] = [await issue(rowan), await issue(priya)];
  await revoke(ade, bad.id);
  await app.settle();
  const folder = await mkdtemp(join(root, 'exit-'));
  const outcome = await exported(folder);
  expect(outcome).toMatchObject({ certificates: 2, missing: [] });
  const url = await served(join(folder, 'site'));

  const page = await (await fetch(`${url}/v/${good.code}`)).text();
  expect(words(page)).toMatch(
    /As of 3 May 2026 at 11:00, from the exported register By its own dates it counts until 30 April 2028.*Valid Rowan Ellis held this certificate on 3 May 2026 at 11:00\./,
  );
  const revoked = words(await (await fetch(`${url}/v/${bad.code}`)).text());
  expect(revoked).toMatch(/Not valid.*revoked it on 3 May 2026\. They say: “A decision of the board\.”/);
  const verdict = (await (await fetch(`${url}/v/${bad.code}/verdict.json`)).json()) as object;
  expect(verdict).toMatchObject({
    verdict: 'not-valid',
    status: 'revoked',
    asOf: '2026-05-03T10:00:00.000Z',
  });
  expect([page, verdict].map(String).join()).not.toMatch(/today|now/i);
  const screen = words(await (await fetch(`${url}/v/${good.code}/certificate`)).text());
  expect(screen).toMatch(/Valid on 3 May 2026 at 11:00.*This is to certify that Rowan Ellis/);
  const pdf = Buffer.from(await (await fetch(`${url}/v/${good.code}/certificate.pdf`)).arrayBuffer());
  expect(pdf.equals((await app.anyone().get(`/v/${good.code}/certificate.pdf`)).rawPayload)).toBe(true);
  const did = (await (await fetch(`${url}/orgs/${harbour.slug}/did.json`)).json()) as { id: string };
  expect(did.id).toContain(`:orgs:${harbour.slug}`);
  for (const path of ['/verify/did.json', '/credential-types/certificate'])
    expect(await (await fetch(`${url}${path}`)).json()).toEqual((await app.anyone().get(path)).json());
  const lost = await fetch(`${url}/v/0000-0000-0000-0`);
  expect([lost.status, words(await lost.text())]).toEqual([404, expect.stringContaining('Nothing is here')]);
});

test('credentials are checked against the keys and lists that lie beside them, which have no end', async () => {
  const { rowan, ade, harbour } = await app.cast();
  const [good, bad] = [await issue(rowan), await issue(rowan)];
  await revoke(ade, bad.id);
  await app.settle();
  const folder = await mkdtemp(join(root, 'exit-'));
  await exported(folder, harbour.slug);
  const url = await served(join(folder, 'site'));
  const json = async (path: string) => (await (await fetch(`${url}${path}`)).json()) as Json;
  const did = await json(`/orgs/${harbour.slug}/did.json`);
  const ask = {
    now: new Date('2040-01-01'),
    keysOf: (controller: string) => Promise.resolve(readDidDocument(controller, did)),
  };
  const tokenIn = async (code: string) => readSvg(await (await fetch(`${url}/v/${code}/badge.svg`)).text());
  const signatureOf = async (input: string | object) =>
    (await checkCredential(input, ask)).checks.find(({ name }) => name === 'signature')?.outcome;
  for (const { code, revoked } of [
    { code: good.code, revoked: false },
    { code: bad.code, revoked: true },
  ]) {
    const credential = await json(`/v/${code}/credential.json`);
    expect(await signatureOf(credential)).toBe('passed');
    expect(await signatureOf(await (await fetch(`${url}/v/${code}/credential.jwt`)).text())).toBe('passed');
    expect(await signatureOf((await tokenIn(code)) ?? '')).toBe('passed');
    const [status] = listOf(credential.credentialStatus) as Json[];
    const list = await json(new URL(String(status?.statusListCredential)).pathname);
    expect(list).not.toHaveProperty('validUntil');
    expect((await checkCredential(list, ask)).checks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'signature', outcome: 'passed' }),
        expect.objectContaining({ name: 'dates', outcome: 'passed' }),
      ]),
    );
    const { encodedList } = list.credentialSubject as { encodedList: string };
    expect(bitAt(encodedList, Number(status?.statusListIndex))).toBe(revoked);
  }
});

test('no link of any page leads nowhere, wherever the site lies', async () => {
  const { rowan, harbour } = await app.cast();
  const { code } = await issue(rowan);
  await app.settle();
  const folder = await mkdtemp(join(root, 'exit-'));
  await exported(folder, harbour.slug);
  const url = await served(folder);
  const broken: string[] = [];
  for (const path of [
    '',
    'verify/',
    `v/${code}/`,
    `v/${code}/certificate/`,
    'v/',
    'orgs/',
    `orgs/${harbour.slug}/`,
  ]) {
    const base = `${url}/site/${path}`;
    const found = parse(await (await fetch(base)).text());
    for (const one of found.querySelectorAll('[href], [src], [action]')) {
      const address = one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action') ?? '';
      if (!(await fetch(new URL(address, base))).ok) broken.push(`${path}: ${address}`);
    }
  }
  expect(broken).toEqual([]);
});

test('a second export writes nothing that is the same, and all that is not', async () => {
  const { rowan, priya, ade, harbour } = await app.cast();
  const [, other] = [await issue(rowan), await issue(priya)];
  await app.settle();
  const folder = await mkdtemp(join(root, 'exit-'));
  expect((await exported(folder, harbour.slug)).written).toBeGreaterThan(10);
  app.clock.advance({ hours: 2 });
  expect((await exported(folder, harbour.slug)).written).toBe(0);
  await revoke(ade, other.id);
  const again = await exported(folder, harbour.slug);
  // Both pages, the verdict and the badge of one certificate, two lists and their twins, two registers, the sums.
  expect(again.written).toBe(11);
  app.clock.advance({ hours: 24 });
  expect(words(readFileSync(join(folder, `site/v/${other.code}/index.html`), 'utf8'))).toContain(
    'As of 3 May 2026 at 13:00',
  );
  await exported(folder, harbour.slug);
  expect(words(readFileSync(join(folder, `site/v/${other.code}/index.html`), 'utf8'))).toContain(
    'As of 4 May 2026 at 13:00',
  );
  for (const line of readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
    const [sum, name = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ).toBe(sum);
  }
});

test('nobody is listed for the public, and what is private is nowhere', async () => {
  const { rowan, ade, harbour } = await app.cast();
  const { id, code } = await issue(rowan);
  await revoke(ade, id);
  await app.settle();
  const folder = await mkdtemp(join(root, 'exit-'));
  await exported(folder, harbour.slug);
  const site = join(folder, 'site');
  const holding = (text: string) =>
    files(site).filter((name) => readFileSync(join(site, name), 'utf8').includes(text));
  expect(holding('Nobody may read this outside')).toEqual([]);
  expect(holding(rowan.email)).toEqual([]);
  expect(holding(id)).toEqual([]);
  const own = holding(code).filter((name) => !name.startsWith(`v/${code}/`));
  expect(own).toEqual([]);
  expect(readFileSync(join(folder, `register-${harbour.slug}.csv`), 'utf8')).toContain(
    `${code},2026-0001,Rowan Ellis,Peer Supporter`,
  );
});

test('for one organisation, nothing of another', async () => {
  const { rowan, nadia, northside } = await app.cast();
  const [ours, theirs] = [await issue(rowan), await issue(nadia)];
  await app.settle();
  const folder = await mkdtemp(join(root, 'exit-'));
  const said: string[] = [];
  const run = (...given: string[]) => exportRegister(app.server, given, (sentence) => said.push(sentence));
  expect(await run(folder, '--only', northside.slug)).toBe(0);
  expect(said.join(' ')).toContain('1 certificate. ');
  expect(existsSync(join(folder, 'site/v', theirs.code))).toBe(true);
  expect(existsSync(join(folder, 'site/v', ours.code))).toBe(false);
  expect(readdirSync(join(folder, 'site/orgs'))).toEqual(['index.html', northside.slug]);
  expect([
    await run(),
    await run(folder, '--only', 'nobody'),
    await run('a', 'b'),
    await run('--what'),
  ]).toEqual([2, 2, 2, 2]);
});

test('a PDF that was lost is made again, and one that cannot be made is listed; erased people stay erased', async () => {
  const { rowan, ade, harbour } = await app.cast();
  const [early, strange] = [await issue(rowan), await issue(rowan, { programmeTitle: 'Peer Supporter 𓀀' })];
  const folder = await mkdtemp(join(root, 'exit-'));
  const { missing } = await exported(folder, harbour.slug);
  expect(missing).toEqual([
    { code: strange.code, number: '2026-0002', because: expect.stringContaining('𓀀') },
  ]);
  expect(existsSync(join(folder, `site/v/${early.code}/certificate.pdf`))).toBe(true);
  const page = parse(readFileSync(join(folder, `site/v/${strange.code}/index.html`), 'utf8'));
  expect(page.querySelectorAll('ul.files a').map((one) => one.getAttribute('href'))).toEqual([
    `../../v/${strange.code}/certificate/`,
    `../../v/${strange.code}/badge.svg`,
  ]);
  expect(page.querySelectorAll('ul.files li')).toHaveLength(2);
  expect(page.querySelectorAll('a[href$="certificate.pdf"]')).toEqual([]);
  await app.in(ade, () => app.get(Erasure).erase(app.actor(ade), early.id));
  await app.settle();
  await exported(folder, harbour.slug);
  expect(files(folder).filter((name) => readFileSync(join(folder, name), 'utf8').includes('Rowan'))).toEqual(
    [],
  );
  const gone = files(join(folder, `site/v/${early.code}`)).sort();
  expect(gone).toEqual(['badge.svg', 'index.html', 'verdict.json']);
});
