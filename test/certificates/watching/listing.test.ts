import { randomUUID } from 'node:crypto';
import { MemberLeft } from '../../../src/organisations';
import { Outbox } from '../../../src/jobs';
import { nameKey, sought } from '../../../src/certificates/listing/name-key';
import type { Certificate } from '../../../src/certificates';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { words } from '../certificates';
import { employing, watching } from './watching';

const app = useApp();
const { revoke } = watching(app);

const choose = (holder: Somebody, { id }: Certificate, listed: 'yes' | 'no') =>
  app.as(holder).post(`/certificates/mine/${id}/listing`, { listed });
const register = async (slug: string, query = '') => {
  const response = await app.anyone().get(`/orgs/${slug}/register${query}`);
  return { ...response, text: words(response.body) };
};

test.each([
  ['José Ñandú', 'jose nandu'],
  ['JOSÉ  ÑANDÚ', 'jose nandu'],
  ['Łukasz Straße', 'lukasz strasse'],
  ["Siobhán O'Neill-Ødegård", 'siobhan o neill odegard'],
  ['İpek Işık', 'ipek isik'],
  ['Ｒｏｗａｎ', 'rowan'],
  ['Анна Йованова', 'анна иованова'],
  ['Ἀθηνᾶ Παπαδοπούλου', 'αθηνα παπαδοπουλου'],
  ['محمَّد الأمين', 'محمد الامين'],
  ['李小龍', '李小龍'],
  ['🙂', ''],
])('%s is searched for as %s', (name, key) => expect(nameKey(name)).toBe(key));

test('every word that is typed is looked for', () =>
  expect(sought(' Ellis,  Rówan ')).toEqual(['ellis', 'rowan']));

test('who chooses to be found is found at once, and not any more the moment they leave', async () => {
  const { harbour, rowan, noor, issue } = await employing(app);
  const [mine, other] = [await issue(rowan), await issue(noor)];
  expect((await register(harbour.slug)).text).toContain('Nobody is listed yet');
  expect((await choose(rowan, mine, 'yes')).statusCode).toBe(303);
  const page = await register(harbour.slug);
  expect(page.text).toContain('Rowan Ellis');
  expect(page.body).toContain(`/v/${mine.code}`);
  expect(page.body).not.toContain(other.code);
  expect(page.text).not.toContain('Noor');
  expect(page.headers['x-robots-tag']).toContain('noindex');
  await choose(rowan, mine, 'no');
  expect((await register(harbour.slug)).text).not.toContain('Rowan');
});

test('names are found without accents, in any order of words, in one programme', async () => {
  const { harbour, rowan, noor, issue } = await employing(app);
  await choose(rowan, await issue(rowan), 'yes');
  await choose(noor, await issue(noor, { programmeTitle: 'Mentor' }), 'yes');
  const found = async (query: string) => {
    const { text } = await register(harbour.slug, query);
    return ['Rowan Ellis', 'Noor Haddad'].filter((name) => text.includes(name));
  };
  expect(await found('?search=ELLIS%20r%C3%B3wan')).toEqual(['Rowan Ellis']);
  expect(await found('?search=had')).toEqual(['Noor Haddad']);
  expect(await found('?search=%25')).toEqual(['Rowan Ellis', 'Noor Haddad']);
  expect(await found('?programme=Mentor')).toEqual(['Noor Haddad']);
  expect(await found('?search=rowan&programme=Mentor')).toEqual([]);
});

test('a certificate that was revoked stays and says so, until its holder leaves', async () => {
  const { ade, harbour, rowan, issue } = await employing(app);
  const certificate = await issue(rowan);
  await choose(rowan, certificate, 'yes');
  await revoke(ade, certificate.id);
  expect((await register(harbour.slug)).text).toMatch(/Rowan Ellis.*Revoked/);
  await choose(rowan, certificate, 'no');
  expect((await register(harbour.slug)).text).not.toContain('Rowan');
});

test('a renewal is listed in the place of the term before it, once it has begun', async () => {
  const { harbour, rowan, issue } = await employing(app);
  const programmeId = '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e01';
  const first = await issue(rowan, { programmeId, validUntil: '2026-11-22' });
  await choose(rowan, first, 'yes');
  const next = await issue(rowan, {
    programmeId,
    term: 2,
    validFrom: '2026-11-23',
    validUntil: '2028-11-22',
  });
  expect((await register(harbour.slug)).body).toContain(first.code);
  app.clock.set('2026-11-23T12:00:00Z');
  const { body } = await register(harbour.slug);
  expect([body.includes(first.code), body.includes(next.code)]).toEqual([false, true]);
});

test('who has another name since the last term is found by that, whatever happens to the term before', async () => {
  const { ade, harbour, rowan, issue } = await employing(app);
  const programmeId = randomUUID();
  const first = await issue(rowan, { programmeId });
  const next = { programmeId, term: 2, validFrom: '2026-11-21', validUntil: '2028-11-20' };
  const { id } = await issue(rowan, next);
  const ward = { name: 'Rowan Ward', version: '1', privateReason: 'Another name' };
  await choose(rowan, first, 'yes');
  await app.as(ade).post(`/certificates/${id}/correction`, ward);
  await app.settle();
  await revoke(ade, first.id);
  expect((await register(harbour.slug, '?search=ward')).text).toContain('Rowan Ward');
  expect((await register(harbour.slug, '?search=ellis')).text).not.toContain('Rowan Ward');
});

test('nobody lists another, and whoever leaves is not listed any more', async () => {
  const { ade, nadia, harbour, rowan, noor, issue } = await employing(app);
  const certificate = await issue(rowan);
  for (const other of [noor, nadia]) expect((await choose(other, certificate, 'yes')).statusCode).toBe(404);
  expect((await choose(ade, certificate, 'yes')).statusCode).toBe(403);
  await choose(rowan, certificate, 'yes');
  await app.in(rowan, () => app.get(Outbox).publish(MemberLeft, { personId: rowan.id }));
  await app.settle();
  expect((await register(harbour.slug)).text).not.toContain('Rowan');
});

test('one organisation’s register holds nobody of another, and an unknown one is not there', async () => {
  const { northside, rowan, issue } = await employing(app);
  await choose(rowan, await issue(rowan), 'yes');
  expect((await register(northside.slug)).text).not.toContain('Rowan');
  expect((await register('nowhere-at-all')).statusCode).toBe(404);
});
