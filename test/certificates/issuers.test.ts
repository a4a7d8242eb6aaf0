import { parse } from 'node-html-parser';
import { asList, frameworks } from '../../src/certificates/issuers/certified';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

test('the address of an issuer in its credentials leads to who it is, without a name of anybody', async () => {
  const { rowan, harbour } = await app.cast();
  const alignment = { framework: 'Core Competencies', code: 'IX', url: 'https://example.org/competencies' };
  const achievement = {
    description: 'Listens well.',
    criteria: '- A course\n- Practice',
    alignments: [{ ...alignment, name: 'Values communication' }],
  };
  const { id, code, number } = await issue(rowan, { achievement });
  await issue(rowan, { programmeTitle: 'Mentor' });
  const credential = (await app.anyone().get(`/v/${code}`, { headers: { accept: 'application/vc' } })).json<{
    issuer: { url: string };
  }>();
  const path = new URL(credential.issuer.url).pathname;
  expect(path).toBe(`/orgs/${harbour.slug}`);
  const { body, statusCode } = await app.anyone().get(path);
  expect(statusCode).toBe(200);
  const said = words(body);
  expect(said).toMatch(/Mentor.*Peer Supporter Listens well\. What has to be met A course Practice/);
  expect(said).toContain('In line with Core Competencies IX: Values communication');
  expect(said).toMatch(/did:web:\S+ .*In use Signs new certificates/);
  for (const secret of ['Rowan', 'Ellis', rowan.email, code, number, id]) expect(body).not.toContain(secret);
  const links = parse(body)
    .querySelectorAll('main a')
    .map((link) => link.getAttribute('href') ?? '');
  expect(links).toEqual(['/verify', alignment.url, `${path}/did.json`]);
});

test('the public register is named once somebody is in it', async () => {
  const { rowan, harbour } = await app.cast();
  const { id } = await issue(rowan);
  await app.as(rowan).post(`/certificates/mine/${id}/listing`, { listed: 'yes' });
  expect((await app.anyone().get(`/orgs/${harbour.slug}`)).body).toContain(`/orgs/${harbour.slug}/register`);
});

test('an organisation that does not exist has no page', async () => {
  expect((await app.anyone().get('/orgs/nobody')).statusCode).toBe(404);
});

test('criteria are told as a list where they are one, frameworks once with all that is named of them', () => {
  expect(asList('- A\n\n* B')).toEqual(['A', 'B']);
  expect(asList('Everything.\n- A')).toEqual([]);
  const one = { url: 'https://a.example', code: null };
  expect(
    frameworks([
      { ...one, framework: 'A', name: 'a' },
      { ...one, framework: 'B', name: 'b', code: '2' },
      { ...one, framework: 'A', name: 'c' },
    ]),
  ).toEqual([
    { name: 'A', url: 'https://a.example', parts: ['a', 'c'] },
    { name: 'B', url: 'https://a.example', parts: ['2: b'] },
  ]);
});
