import { parse } from 'node-html-parser';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const listed = (html: string) =>
  parse(html)
    .querySelectorAll('tbody tr')
    .map((row) => words(row.innerHTML).trim());

test('Ade sees every certificate of the organisation, newest first, with how each stands', async () => {
  const { rowan, priya, nadia, ade } = await app.cast();
  await issue(rowan, { validFrom: '2024-05-01', validUntil: '2026-04-30' });
  app.clock.advance({ hours: 1 });
  await issue(priya);
  await issue(nadia);
  const rows = listed((await app.as(ade).get('/certificates/register')).body);
  expect(rows).toEqual([
    expect.stringMatching(/^Priya Nair 2026-0002 .*Peer Supporter.*1 May 2026.*30 April 2028.*Active/),
    expect.stringMatching(/^Rowan Ellis 2026-0001 .*30 April 2026.*Lapsed/),
  ]);
});

test('Ade finds a certificate by a part of the name, its number or its code', async () => {
  const { rowan, priya, ade } = await app.cast();
  const { code } = await issue(rowan);
  await issue(priya);
  for (const search of ['ellis', '2026-0001', code.slice(0, 9)]) {
    const { body } = await app.as(ade).get(`/certificates/register?search=${encodeURIComponent(search)}`);
    expect(listed(body)).toEqual([expect.stringContaining('Rowan Ellis')]);
    expect(parse(body).querySelector('input[name=search]')?.getAttribute('value')).toBe(search);
  }
  const { body } = await app.as(ade).get('/certificates/register?search=100%25_');
  expect(words(body)).toContain('No certificate matches “100%_”');
});

test('a long register comes in parts that neither repeat nor leave out', async () => {
  const { rowan, ade } = await app.cast();
  for (let at = 0; at < 53; at++) await issue(rowan, { programmeTitle: `Programme ${at}` });
  const titles: string[] = [];
  const sizes: number[] = [];
  for (let path: string | undefined = '/certificates/register?search=Programme'; path;) {
    const { body } = await app.as(ade).get(path);
    const rows = listed(body);
    sizes.push(rows.length);
    titles.push(...rows.map((row) => /Programme \d+/.exec(row)?.[0] ?? ''));
    const next = parse(body).querySelector('button.pager-next')?.getAttribute('value');
    path = next && `/certificates/register?${new URLSearchParams({ to: next }).toString()}`;
  }
  expect(sizes).toEqual([25, 25, 3]);
  expect(new Set(titles).size).toBe(53);
});

test('programs read the register in the same parts', async () => {
  const { rowan, ade } = await app.cast();
  for (let at = 0; at < 27; at++) {
    app.clock.advance({ minutes: 1 });
    await issue(rowan);
  }
  const first = (await app.as(ade).get('/api/v1/certificates')).json<{ items: object[]; next: string }>();
  expect(first.items).toHaveLength(25);
  expect(first.items[0]).toMatchObject({
    number: '2026-0027',
    holder: { name: 'Rowan Ellis' },
    status: 'active',
    pdf: null,
  });
  const second = (
    await app.as(ade).get(`/api/v1/certificates?after=${encodeURIComponent(first.next)}`)
  ).json<{ items: object[]; next: null }>();
  expect([second.items.length, second.next]).toEqual([2, null]);
});

test('an empty register says what will be here', async () => {
  const { ade } = await app.cast();
  expect(words((await app.as(ade).get('/certificates/register')).body)).toContain(
    'Certificates will be listed here.',
  );
});

test('Rowan sees their own certificates with the PDF and the link to show, and nobody else’s', async () => {
  const { rowan, priya } = await app.cast();
  const { code, id } = await issue(rowan);
  await issue(priya);
  expect(words((await app.as(rowan).get('/certificates')).body)).toContain('The PDF is not here yet');
  await app.settle();
  const { body } = await app.as(rowan).get('/certificates');
  const links = parse(body)
    .querySelectorAll('main a[href]')
    .map((link) => link.getAttribute('href'));
  expect(links).toEqual([
    '/certificates/watchers',
    `/v/${code}`,
    `/certificates/mine/${id}`,
    `/v/${code}/certificate.pdf`,
  ]);
  const own = (await app.as(rowan).get('/api/v1/certificates')).json<{ items: object[] }>();
  expect(own.items).toEqual([
    expect.objectContaining({ code, pdf: expect.stringContaining(`/v/${code}/certificate.pdf`) }),
  ]);
});

test('Priya, who has none yet, reads how one comes', async () => {
  const { priya } = await app.cast();
  const { body } = await app.as(priya).get('/certificates');
  expect(words(body)).toContain('Your certificates will be here. Yours comes by itself');
  expect(parse(body).querySelector('main a[href="/path"]')).not.toBeNull();
});

test('supervisors do not read the register', async () => {
  const { sam } = await app.cast();
  expect((await app.as(sam).get('/certificates/register')).statusCode).toBe(403);
  expect((await app.as(sam).get('/api/v1/certificates')).json()).toEqual({ items: [], next: null });
});
