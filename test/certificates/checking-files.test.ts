import { PDFDocument } from '@cantoo/pdf-lib';
import { parse } from 'node-html-parser';
import { bakePng } from '../../src/certificates/baking/png';
import { bakeSvg } from '../../src/certificates/baking/svg';
import { Checking } from '../../src/certificates/checking/checking.service';
import { ReceiptsWorker } from '../../src/certificates/checking/receipts/receipts.worker';
import { RevocationService } from '../../src/certificates/register/revocation.service';
import { Database } from '../../src/shared/database/database.service';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';
import { somebody } from './issuer-elsewhere';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

async function issued() {
  const { rowan, ade } = await app.cast();
  const { code, id } = await issue(rowan);
  await app.settle();
  const pdf = (await app.anyone().get(`/v/${code}/certificate.pdf`)).rawPayload;
  const [kept] = await app.in(rowan, () =>
    app
      .get(Database)
      .query<{ credential: string; jwt: string }>(
        'SELECT credential, jwt FROM certificate_credentials WHERE code = $1',
        [code],
      ),
  );
  return { rowan, ade, code, id, pdf, credential: kept?.credential ?? '', jwt: kept?.jwt ?? '' };
}

const found = async (handed: Uint8Array | string) => {
  const checking = app.get(Checking);
  const findings =
    typeof handed === 'string' ? await checking.checkText(handed) : await checking.checkFile(handed);
  if ('unreadable' in findings) return findings;
  const because = findings.checks.map(({ name, outcome, because: said }) => [name, `${outcome}: ${said}`]);
  return { answer: findings.answer, ...(Object.fromEntries(because) as Record<string, string>) };
};

async function edited(pdf: Uint8Array, edit: (document: PDFDocument) => unknown): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  await edit(document);
  return document.save();
}
const attaching = (text: string) => (document: PDFDocument) =>
  document.attach(Buffer.from(text), 'credential.json', { mimeType: 'application/json' });

test('the file that was made is the original, and every edited one is called edited', async () => {
  const { pdf, credential } = await issued();
  const other = await issued();
  expect(await found(pdf)).toMatchObject({ answer: 'valid', document: 'passed: original' });
  const at = pdf.indexOf('stream\n') + 40;
  const turned = Buffer.from(pdf);
  turned.writeUInt8(turned.readUInt8(at) ^ 1, at);
  const edits: Record<string, Uint8Array> = {
    'a byte of a text': turned,
    metadata: await edited(pdf, (document) => document.setTitle('Master of everything')),
    'something appended': Buffer.concat([pdf, Buffer.from('\n% more\n')]),
    'words over it': await edited(pdf, (document) => document.getPage(0).drawText('with distinction')),
    'its credential attached once more': await edited(pdf, attaching(credential)),
    'another’s credential attached': await edited(pdf, attaching(other.credential)),
    'every attachment taken out': await edited(pdf, (document) =>
      document.getAttachments().forEach(({ name }) => document.detach(name)),
    ),
  };
  for (const [edit, bytes] of Object.entries(edits))
    expect({ edit, ...(await found(bytes)) }).toMatchObject({
      edit,
      answer: 'not-valid',
      document: 'failed: edited',
    });
  const page = await app
    .anyone()
    .upload('/verify', {}, { file: new File([edits.metadata as never], 'a.pdf') });
  expect(words(page.body)).toContain('Not valid This file was changed after it was made');
  expect(words(page.body)).toContain('Person Rowan Ellis');
  expect(words(page.body)).toContain(
    'In the register Active This is how the certificate named in it stands. It says nothing about what you were given.',
  );
});

test('a PDF with nothing of ours in it says nothing', async () => {
  const blank = await PDFDocument.create();
  blank.addPage();
  expect(await found(await blank.save())).toMatchObject({
    answer: 'cannot-tell',
    document: 'unknown: noCredential',
  });
  const one = somebody();
  const theirs = await edited(await blank.save(), attaching(JSON.stringify(await one.json(one.badge()))));
  expect(await found(theirs)).toMatchObject({ answer: 'cannot-tell', document: 'unknown: foreign' });
});

test('a credential of ours is checked by the register as it is now, in every form', async () => {
  const { credential, jwt, ade, id } = await issued();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
  const forms = [
    credential,
    jwt,
    Buffer.from(bakeSvg(svg, jwt)),
    bakePng(png, credential),
    Buffer.from(credential),
  ];
  for (const form of forms)
    expect(await found(form)).toMatchObject({
      answer: 'valid',
      found: 'passed: found',
      signature: 'passed: credential.good',
      issuer: 'passed: credential.matches',
      status: 'passed: standing',
    });
  expect(await found(Buffer.from(svg))).toEqual({ unreadable: 'notACredential' });
  const revocation = { reasonCode: 'other', privateReason: 'For this test.' } as const;
  await app.in(ade, () => app.get(RevocationService).revoke(app.actor(ade), id, revocation as never));
  for (const form of forms)
    expect(await found(form)).toMatchObject({ answer: 'not-valid', status: 'failed: revoked' });
});

test('one bit flipped in anything that was signed is refused', async () => {
  const { credential, jwt } = await issued();
  const paths = leaves(JSON.parse(credential) as never);
  expect(paths.length).toBeGreaterThan(30);
  for (const path of paths) {
    const said = await found(flipped(credential, path));
    expect({ path, answer: 'answer' in said ? said.answer : 'not-valid' }).not.toMatchObject({
      answer: 'valid',
    });
  }
  const [head = '', body = '', tail = ''] = jwt.split('.');
  const payload = Buffer.from(body, 'base64url').toString();
  for (const path of leaves(JSON.parse(payload) as never)) {
    const changed = Buffer.from(flipped(payload, path)).toString('base64url');
    const said = await found(`${head}.${changed}.${tail}`);
    expect({ path, answer: 'answer' in said ? said.answer : 'not-valid' }).not.toMatchObject({
      answer: 'valid',
    });
  }
});

type Tree = string | number | boolean | null | Tree[] | { [name: string]: Tree };

/** Where every text and number stands, as a path of names. */
function leaves(tree: Tree, path: string[] = []): string[][] {
  if (typeof tree !== 'object' || tree === null) return [path];
  return Object.entries(tree).flatMap(([name, below]) => leaves(below, [...path, name]));
}

/** The JSON with the lowest bit of the last character there turned. */
function flipped(json: string, path: string[]): string {
  const tree = JSON.parse(json) as Record<string, never>;
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<Record<string, never>>((below, name) => below[name] as never, tree);
  const before = String(holder[last]);
  const turned = before.slice(0, -1) + String.fromCharCode(before.charCodeAt(before.length - 1) ^ 1);
  holder[last] = (typeof holder[last] === 'number' ? Number(turned) : turned) as never;
  return JSON.stringify(tree);
}

test('a file that cannot be checked comes back with the reason', async () => {
  const handIn = async (bytes: string) =>
    words((await app.anyone().upload('/verify', {}, { file: new File([bytes], 'a') })).body);
  expect(await handIn('{"a":')).toContain('This begins like JSON but cannot be read');
  expect(await handIn('Dear all,\nhere are the minutes.')).toContain('No line of this holds the code');
  expect(await handIn('Dear all')).toContain('The file was not kept. Choose it again');
  expect(await handIn('Dear all')).not.toContain('What you typed is still here');
  expect(await handIn('{"a":1}')).toContain('There is no digital credential in this');
  expect(await handIn('\u0000\u0001\u0002\u0003 something\u0000')).toContain('none of the kinds of files');
  const large = await app
    .anyone()
    .upload('/verify', {}, { file: new File([Buffer.alloc(9_000_000, 65)], 'a') });
  expect([large.statusCode, words(large.body)]).toEqual([422, expect.stringContaining('larger than 8 MB')]);
});

test('somebody who is signed in checks with the menu around it, and has the answer there', async () => {
  const { code, pdf } = await issued();
  const { ade, priya } = await app.cast();
  const here = '/certificates/verify';
  const open = parse((await app.as(ade).get(here)).body);
  expect(open.querySelector(`nav a[href="${here}"]`)?.getAttribute('aria-current')).toBe('page');
  expect(open.querySelector('main form')?.getAttribute('action')).toBe(here);
  const answers = [
    await app.as(ade).post(here, { code }),
    await app.as(ade).upload(here, {}, { file: new File([pdf as never], 'a.pdf') }),
  ];
  for (const { body } of answers) {
    expect(words(body)).toContain('Valid Rowan Ellis holds this certificate today.');
    expect(parse(body).querySelectorAll(`nav a[href="${here}"]`)).not.toHaveLength(0);
    expect(parse(body).querySelector('main a.button-quiet')?.getAttribute('href')).toBe(here);
  }
  const refused = await app.as(ade).post(here, { code: '7K3M' });
  expect([
    refused.statusCode,
    parse(refused.body).querySelector('main form')?.getAttribute('action'),
  ]).toEqual([422, here]);
  const unknown = await app.as(ade).post(here, { code: '0000-0000-0000-0' });
  expect(words(unknown.body)).toContain('No certificate in the register has this code.');
  expect((await app.as(priya).get(here)).statusCode).toBe(403);
});

test('lists, receipts and the scanner have the menu around them too, and lead from one to the other there', async () => {
  const { rowan, ade } = await app.cast();
  const { code } = await issue(rowan);
  const here = '/certificates/verify';
  const look = async (path: string) => {
    const { statusCode, body, headers } = await app.as(ade).get(path);
    const page = parse(body);
    const links = page.querySelectorAll('main a, main form').map((one) => one.attributes);
    const out = links
      .map(({ href, action }) => href ?? action ?? '')
      .filter((to) => to.startsWith('/verify'));
    const current = page.querySelector('nav a[aria-current=page]')?.getAttribute('href');
    expect({ path, statusCode, current, out }).toEqual({ path, statusCode: 200, current: here, out: [] });
    return { page, headers, said: words(body) };
  };
  const { headers } = await app.as(ade).post(here, { code: `${code}, Rowan Ellis\n0000-0000-0000-0` });
  const list = String(headers.location);
  expect(list).toMatch(/^\/certificates\/verify\/lists\//);
  await app.settle();
  const { page } = await look(list);
  expect((await app.as(ade).get(`${list}/results.csv`)).body).toContain(code);
  expect((await app.anyone().get(list.replace('/certificates', ''))).statusCode).toBe(200);
  const found = page.querySelector('tbody a')?.getAttribute('href') ?? '';
  expect(found).toBe(`${here}?code=${code}`);
  const form = (await look(found)).page.querySelector('form:has(input[name=receipt])');
  const receipt = form?.querySelector('input')?.getAttribute('value') ?? '';
  const made = await app.as(ade).post(form?.getAttribute('action') ?? '', { receipt });
  const kept = await look(String(made.headers.location));
  expect(kept.said).toContain('Valid Rowan Ellis holds this certificate today.');
  const jwt = kept.page.querySelector('a[href$="receipt.jwt"]')?.getAttribute('href') ?? '';
  expect((await app.as(ade).get(jwt)).body).toMatch(/^eyJ/);
  expect((await look(here)).page.querySelector('.beside-form a')?.getAttribute('href')).toBe(`${here}/scan`);
  const scan = await look(`${here}/scan`);
  expect(scan.headers['permissions-policy']).toContain('camera=(self)');
  expect(scan.page.querySelector('[data-scan]')?.getAttribute('data-found')).toBe(`${here}?code=`);
});

describe('a receipt', () => {
  test('of a certificate is made once a minute, and can be checked itself', async () => {
    const { code } = await issued();
    const page = await app.anyone().get(`/v/${code}`);
    expect(
      parse(page.body)
        .querySelector('form[action="/verify/receipts"] input[name="code"]')
        ?.getAttribute('value'),
    ).toBe(code);
    const [made, again] = await Promise.all(
      [1, 2].map(() => app.anyone().post('/verify/receipts', { code })),
    );
    const path = String(made?.headers.location);
    expect([made?.statusCode, again?.headers.location]).toEqual([303, path]);
    const shown = await app.anyone().get(path);
    expect(words(shown.body)).toContain('Valid Rowan Ellis holds this certificate today.');
    const { body: jwt } = await app.anyone().get(`${path}/receipt.jwt`);
    const genuine = await app.anyone().post('/verify', { code: jwt });
    expect(words(genuine.body)).toContain('nothing in it was changed');
    expect((await app.anyone().post('/verify', { code: `${app.url}${path}` })).headers.location).toBe(path);
    const [head, body = '', tail] = jwt.split('.');
    const other = Buffer.from(body, 'base64url').toString().replace('Rowan', 'Robin');
    const forged = `${head}.${Buffer.from(other).toString('base64url')}.${tail}`;
    expect(words((await app.anyone().post('/verify', { code: forged })).body)).toContain(
      'we did not sign what it says',
    );
    expect((await app.anyone().post('/verify/receipts', { receipt: forged })).statusCode).toBe(422);
    const keys = (await app.anyone().get('/verify/did.json')).json<{ id: string }>();
    expect(keys.id).toBe(JSON.parse(Buffer.from(body, 'base64url').toString()).iss);
  });

  test('of a file says what the file was, and is kept for ninety days', async () => {
    const { pdf } = await issued();
    const page = await app.anyone().upload('/verify', {}, { file: new File([pdf as never], 'a.pdf') });
    const receipt = parse(page.body).querySelector('input[name="receipt"]')?.getAttribute('value') ?? '';
    const { headers } = await app.anyone().post('/verify/receipts', { receipt });
    const path = String(headers.location);
    expect(words((await app.anyone().get(path)).body)).toContain(
      'What was handed in A PDF file Its fingerprint (SHA-256)',
    );
    app.clock.advance({ days: 91 });
    await app.runNow(ReceiptsWorker, 'forget', null);
    expect((await app.anyone().get(path)).statusCode).toBe(404);
  });
});
