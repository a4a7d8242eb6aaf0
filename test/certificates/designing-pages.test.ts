import { parse } from 'node-html-parser';
import { CertificateDesigns } from '../../src/certificates/designing/certificate-designs.service';
import { fits, hardNames, misfits } from '../../src/certificates/designing/fit';
import { wordingFault } from '../../src/certificates/designing/wording-fault.provider';
import { contrast, lightOn, onPaper } from '../../src/certificates/printing/ink';
import { Rendering } from '../../src/certificates/rendering/rendering.service';
import { typefaces } from '../../src/certificates/printing/typst-printer.provider';
import type { Somebody } from '../support/cast';
import { readPdf } from '../support/pdf';
import { certificate } from '../support/snapshots';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);
const current = (who: Somebody) => app.in(who, () => app.get(CertificateDesigns).current());

const said = {
  design: 'modern',
  accent: '#1F5FA8',
  heading: '',
  before: '',
  statement: '{{name}} has completed {{programme}}.',
  name1: 'Ade Balogun',
  role1: 'Programme manager',
};

test('a manager chooses a design, sees it before it is saved, and it holds', async () => {
  const { ade } = await app.cast();
  const shown = await app.as(ade).post('/certificate-design/preview', said);
  expect(shown.statusCode).toBe(200);
  expect(shown.body).toContain('src="data:image/png;base64,');
  expect((await current(ade)).design).toBe('classic');
  const { statusCode, headers } = await app.as(ade).post('/certificate-design', said);
  expect([statusCode, headers.location]).toEqual([303, '/certificate-design']);
  expect(await current(ade)).toMatchObject({
    design: 'modern',
    accent: '#1f5fa8',
    signatories: [{ name: 'Ade Balogun', role: 'Programme manager', signature: null }],
  });
  expect((await app.as(ade).get('/certificate-design')).body).toContain('value="#1f5fa8"');
});

test('own words are seen before they are kept, frozen in what is issued then, and printed; an edit alters none of it', async () => {
  const { ade, rowan, noor } = await app.cast();
  const sampleIn = (body: string) =>
    parse(body).querySelector('img[src^="data:image/png"]')?.getAttribute('src');
  const preview = async (form: object) =>
    sampleIn((await app.as(ade).post('/certificate-design/preview', { ...said, ...form })).body);
  const own = {
    heading: 'Award of {{organisation}}',
    before: 'Let it be known that',
    statement: '{{name}} has given {{hours}} to {{programme}}, and holds this until {{validUntil}}.',
  };
  const seen = await preview(own);
  expect(seen).not.toBe(await preview({ ...own, statement: '{{name}} has done it.' }));
  await app.as(ade).post('/certificate-design', { ...said, ...own });
  expect(sampleIn((await app.as(ade).get('/certificate-design')).body)).toBe(seen);

  const before = await issue(rowan);
  await app.settle();
  const words1 = {
    heading: 'Award of Harbour',
    before: 'Let it be known that',
    statement: 'Rowan Ellis has given 11 h 30 min to Peer Supporter, and holds this until 30 April 2028.',
  };
  expect(before.snapshot.wording).toEqual(words1);
  const pdf = async ({ code }: { code: string }) =>
    (await app.anyone().get(`/v/${code}/certificate.pdf`)).rawPayload;
  const printed = await pdf(before);
  const inOneLine = (bytes: Buffer) => readPdf(bytes).text.replace(/\s+/g, ' ');
  for (const part of Object.values(words1)) expect(inOneLine(printed)).toContain(part);

  await app
    .as(ade)
    .post('/certificate-design', { ...said, heading: '', before: '', statement: '{{name}} has done it.' });
  await app.in(ade, () => app.get(Rendering).render(before.id));
  expect((await pdf(before)).equals(printed)).toBe(true);
  expect(words((await app.anyone().get(`/v/${before.code}/certificate`)).body)).toContain(words1.statement);
  const after = await issue(noor);
  expect(after.snapshot.wording).toEqual({
    heading: 'Certificate',
    before: 'This is to certify that',
    statement: 'Noor Haddad has done it.',
  });
  await app.settle();
  expect(inOneLine(await pdf(after))).toContain('Noor Haddad has done it.');
});

test('what cannot be printed comes back with a sentence beside it, and nothing is kept', async () => {
  const { ade } = await app.cast();
  const wrong = { ...said, accent: '#ffee00', heading: '{{nmae}}', before: '{{#each x}}', role1: '' };
  for (const path of ['/certificate-design', '/certificate-design/preview']) {
    const { statusCode, body } = await app.as(ade).post(path, wrong);
    expect(statusCode).toBe(422);
    const text = words(body);
    expect(text).toContain('its contrast is 1.2 to 1, and 4.5 to 1 is needed');
    expect(text).toContain('{{nmae}} is not known. You may place {{name}}, {{programme}}');
    expect(text).toContain('The braces are not closed');
    expect(text).toContain('A signatory has a name and a role');
    expect(body).toContain('value="#ffee00"');
  }
  expect((await current(ade)).design).toBe('classic');
});

test('wording that is too long for a name and a programme is not kept, and is told where it is in use', async () => {
  const { ade, rowan } = await app.cast();
  const long = { ...said, statement: `${'{{programme}} '.repeat(12)}${'x'.repeat(200)}` };
  expect((await app.as(ade).post('/certificate-design', long)).statusCode).toBe(303);
  await issue(rowan, { programmeTitle: 'Peer Supporter for Rural and Remote Communities' });
  const told = words((await app.as(ade).get('/certificate-design')).body);
  expect(told).toContain('“Sentence after the name” has 776 letters');
  expect(told).toContain('Peer Supporter for Rural and Remote Communities');
  const again = { ...long, heading: 'Diploma' };
  const { statusCode, body } = await app.as(ade).post('/certificate-design', again);
  expect(statusCode).toBe(422);
  expect(words(body)).toContain('at most 500 fit');
  expect((await current(ade)).wording.heading).toBe('');
});

test('a design that nobody could read is not kept; the sample and the places that are too small are named', async () => {
  const { ade } = await app.cast();
  const people = [1, 2, 3].flatMap((nth) => [
    [`name${nth}`, 'Maximiliane '.repeat(6).trim()],
    [`role${nth}`, 'Coordinator of volunteers '.repeat(3).trim()],
  ]);
  const crowded = { ...said, design: 'classic', ...(Object.fromEntries(people) as Record<string, string>) };
  const { statusCode, body } = await app.as(ade).post('/certificate-design', crowded);
  expect(statusCode).toBe(422);
  expect(words(body)).toMatch(/for “Rowan Achterberg”.*too little place for the signatories\./);
  expect((await current(ade)).signatories).toEqual([]);
  const shown = await app.as(ade).post('/certificate-design/preview', crowded);
  expect(words(shown.body)).toContain('too little place for the signatories.');
  const roomier = { ...crowded, design: 'modern' };
  expect((await app.as(ade).post('/certificate-design', roomier)).statusCode).toBe(303);
});

test('where only some names have no place, it is those that are told', () => {
  const short = certificate({ holder: { name: 'Rowan' } });
  const long = certificate({
    holder: { name: 'Wolfeschlegelstein' },
    signatories: [1, 2, 3].map(() => ({ name: 'W'.repeat(80), role: 'Supervisor' })),
  });
  expect(misfits([short, long], typefaces)).toEqual([
    { name: 'Wolfeschlegelstein', places: ['signatories'] },
  ]);
  expect(misfits([long, long], typefaces)).toHaveLength(1);
  expect(misfits([short], typefaces)).toEqual([]);
});

test('only those who manage design certificates', async () => {
  const { rowan, sam } = await app.cast();
  for (const who of [rowan, sam]) {
    expect((await app.as(who).get('/certificate-design')).statusCode).toBe(403);
  }
});

test('the page says which names fit, those that were certified among them', async () => {
  const { ade, rowan } = await app.cast();
  await issue(rowan);
  const text = words((await app.as(ade).get('/certificate-design/fit')).body);
  expect(text).toContain('Every name fits every design');
  for (const name of [...hardNames, 'Rowan Ellis']) expect(text).toContain(name);
});

test('a name that a design has no place for is said not to fit', () => {
  const crowded = certificate({ wording: { ...certificate().wording, before: 'W'.repeat(160) } });
  const [fit] = fits(crowded, ['Rowan'], typefaces);
  expect(fit?.sizes.classic).toBeGreaterThan(40);
  const [none] = fits(
    certificate({
      signatories: [1, 2, 3].map(() => ({ name: '\u{1F389}'.repeat(40), role: '漢'.repeat(80) })),
    }),
    ['漢'.repeat(200)],
    typefaces,
  );
  expect(Object.values(none?.sizes ?? {}).every((size) => size === null || size < 16)).toBe(true);
});

test.each([
  ['{{name}} of {{organisation}}', null],
  ['no braces', null],
  ['{{ghost}}', { kind: 'unknown', placeholder: 'ghost' }],
  ['{{constructor}}', { kind: 'unknown', placeholder: 'constructor' }],
  ['{{#if name}}x{{/if}}', { kind: 'not-words' }],
  ['{{log name}}', { kind: 'not-words' }],
  ['{{name x=1}}', { kind: 'not-words' }],
  ['{{> partial}}', { kind: 'not-words' }],
  ['{{"text"}}', { kind: 'not-words' }],
  ['{{name', { kind: 'braces' }],
  ['{{#each x}}', { kind: 'braces' }],
])('the wording %s has the fault %j', (template, fault) => {
  expect(wordingFault(template)).toEqual(fault);
});

test('contrast is as WCAG has it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(onPaper('#767676')).toBeGreaterThan(4.5);
  expect(onPaper('#777777')).toBeLessThan(4.5);
  expect([lightOn('#3b5733'), lightOn('#ffee00')]).toEqual(['#ffffff', '#1d282e']);
});

test('words that no typeface can print are not kept', async () => {
  const { ade } = await app.cast();
  const strange = { ...said, heading: 'Award 𓀀', name1: 'Ade 𓀁' };
  const { statusCode, body } = await app.as(ade).post('/certificate-design', strange);
  expect(statusCode).toBe(422);
  for (const sign of ['𓀀', '𓀁']) expect(words(body)).toContain(`No typeface of ours can print ${sign}`);
});

test('two who change the design at once are both told, and nothing that was typed is lost', async () => {
  const { ade } = await app.cast();
  const seen = async () =>
    parse((await app.as(ade).get('/certificate-design')).body)
      .querySelector('input[name=seen]')
      ?.getAttribute('value') ?? '';
  const before = await seen();
  expect((await app.as(ade).post('/certificate-design', { ...said, seen: before })).statusCode).toBe(303);
  expect((await app.as(ade).post('/certificate-design', { ...said, seen: before })).statusCode).toBe(303);
  const theirs = { ...said, accent: '#205030', seen: before };
  const late = await app.as(ade).post('/certificate-design', theirs);
  expect(late.statusCode).toBe(409);
  expect(words(late.body)).toContain('Somebody has changed the design since you opened this page.');
  expect(late.body).toContain('value="#205030"');
  expect((await current(ade)).accent).toBe('#1f5fa8');
  const again = parse(late.body).querySelector('input[name=seen]')?.getAttribute('value');
  expect([again, again === before]).toEqual([await seen(), false]);
  expect((await app.as(ade).post('/certificate-design', { ...theirs, seen: again })).statusCode).toBe(303);
  expect((await current(ade)).accent).toBe('#205030');
});
