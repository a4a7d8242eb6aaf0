import { randomUUID } from 'node:crypto';
import { CertificateService } from '../../src/certificates';
import { readCode } from '../../src/certificates/verifying/code';
import { Database } from '../../src/shared/database/database.service';
import { queriesOf } from '../practice/practising';
import { useApp } from '../support/use-app';
import { issuing, peerSupporter, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const rows = (sql: string) => app.get(Database).query<Record<string, never>>(sql);

test('Rowan gets a certificate with a code, a number and every word of it frozen', async () => {
  const { rowan } = await app.cast();
  const certificate = await issue(rowan);
  expect(readCode(certificate.code)).toEqual({ kind: 'code', code: certificate.code });
  expect(certificate.number).toBe('2026-0001');
  expect(certificate.snapshot).toMatchObject({
    holder: { name: 'Rowan Ellis' },
    organisation: { name: 'Harbour' },
    programme: { title: 'Peer Supporter', version: 3 },
    wording: { statement: 'has met every requirement of Peer Supporter at Harbour.' },
    hours: [
      { label: 'Practice', minutes: 630, printed: '10 h 30 min' },
      { label: 'Supervision', minutes: 60, printed: '1 h' },
    ],
    printed: { awardedOn: '1 May 2026', validUntil: '30 April 2028' },
    verifyUrl: expect.stringContaining(`/v/${certificate.code}`),
  });
});

test('asked ten times at once, one certificate is issued', async () => {
  const { rowan } = await app.cast();
  const asked = peerSupporter(rowan);
  const issued = await Promise.all(
    Array.from({ length: 10 }, () => app.in(rowan, () => app.get(CertificateService).issue(asked))),
  );
  expect(new Set(issued.map(({ id }) => id)).size).toBe(1);
  await app.in(rowan, async () => {
    expect(await rows('SELECT FROM certificates')).toHaveLength(1);
    expect(
      await rows('SELECT FROM register_entries WHERE organisation_id = current_organisation()'),
    ).toHaveLength(1);
    expect(await rows(`SELECT FROM certificate_events WHERE what = 'issued'`)).toHaveLength(1);
    expect(
      await rows(
        `SELECT FROM outbox_events WHERE name = 'certificates.issued' AND organisation_id = current_organisation()`,
      ),
    ).toHaveLength(1);
  });
});

test('a certificate takes eight statements, from the beginning of its transaction to the end', async () => {
  const { rowan, priya } = await app.cast();
  await issue(priya);
  const asked = peerSupporter(rowan);
  const alone = () => app.get(Database).within(rowan, () => app.get(CertificateService).issue(asked));
  expect(await queriesOf(alone)).toBe(8);
});

test('asked again a year later, it is still the certificate there is', async () => {
  const { rowan } = await app.cast();
  const programmeId = randomUUID();
  const first = await issue(rowan, { programmeId });
  app.clock.advance({ days: 365 });
  const again = await issue(rowan, { programmeId, programmeTitle: 'Another title', awardedOn: '2027-05-01' });
  expect([again.id, again.programmeTitle]).toEqual([first.id, 'Peer Supporter']);
});

test('numbers count up without a gap, in each organisation for itself', async () => {
  const { rowan, priya, nadia } = await app.cast();
  const numbers = [await issue(rowan), await issue(priya), await issue(nadia)].map(({ number }) => number);
  expect(numbers).toEqual(['2026-0001', '2026-0002', '2026-0001']);
});

test('an issue that is undone leaves nothing behind, not even a number', async () => {
  const { rowan, priya } = await app.cast();
  const failing = app.in(rowan, async () => {
    await app.get(CertificateService).issue(peerSupporter(rowan));
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect((await issue(priya)).number).toBe('2026-0001');
});

test('the organisation words its certificates in Handlebars, and names are never read as a template', async () => {
  const { rowan } = await app.cast();
  const { snapshot } = await issue(rowan, {
    programmeTitle: 'Listening {{name}} & more',
    wording: {
      heading: 'Diploma',
      statement:
        'walked {{hours}} with {{organisation}} in {{programme}}{{#if validUntil}}, until {{validUntil}}{{/if}}.',
    },
  });
  expect(snapshot.wording).toEqual({
    heading: 'Diploma',
    before: 'This is to certify that',
    statement: 'walked 11 h 30 min with Harbour in Listening {{name}} & more, until 30 April 2028.',
  });
});

test.each([
  '{{constructor}}',
  '{{name.constructor}}',
  '{{#each name}}x{{/each}}',
  '{{log name}}',
  '{{unknown}}',
  '{{#if',
])('wording that asks for %s issues nothing', async (statement) => {
  const { rowan } = await app.cast();
  await expect(issue(rowan, { wording: { statement } })).rejects.toThrow();
  await app.in(rowan, async () => expect(await rows('SELECT FROM certificates')).toEqual([]));
});

test('a long list of hours is printed as far as there is room', async () => {
  const { rowan } = await app.cast();
  const hours = Array.from({ length: 9 }, (_, at) => ({
    label: `${'Very long name of a requirement '.repeat(3)}${at}`,
    minutes: 60,
  }));
  const { snapshot } = await issue(rowan, { hours });
  expect(snapshot.hours).toHaveLength(6);
  expect(snapshot.hours[0]?.label).toMatch(/^Very long name .{20,32}…$/);
});

test('nobody gets a certificate of an organisation they do not belong to', async () => {
  const { rowan, nadia } = await app.cast();
  await expect(
    app.in(nadia, () => app.get(CertificateService).issue(peerSupporter(rowan))),
  ).rejects.toThrow();
});

test('a renewal is a new term of the same series, and takes the place of the first on the day it begins', async () => {
  const { rowan } = await app.cast();
  const programmeId = randomUUID();
  const first = await issue(rowan, { programmeId });
  app.clock.set('2028-04-01T10:00:00Z');
  const second = await issue(rowan, {
    programmeId,
    term: 2,
    awardedOn: '2028-04-01',
    validFrom: '2028-05-01',
    validUntil: '2030-04-30',
  });
  expect(second.seriesId).toBe(first.seriesId);
  const page = async (code: string) => words((await app.anyone().get(`/v/${code}`)).body);
  expect(await page(first.code)).toContain('Valid Rowan Ellis holds this certificate today.');
  expect(await page(second.code)).toContain('Not valid It begins to count on 1 May 2028.');
  app.clock.set('2028-05-01T10:00:00Z');
  expect(await page(first.code)).toContain('Not valid A newer certificate took its place on 1 May 2028.');
  expect((await app.anyone().get(`/v/${first.code}`)).body).toContain(`href="/v/${second.code}"`);
  expect(await page(second.code)).toContain('Valid Rowan Ellis holds this certificate today.');
});
