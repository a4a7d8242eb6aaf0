import { CandidacyService, programmeDocument, ProgrammeService } from '../../src/programmes';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { practice, words, written } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-07T18:00:00Z'));

/** Sets somebody on the way to a programme that asks for hours of practice within limits. */
async function onTheWay(trainee: Somebody, manager: Somebody, limits: object) {
  const document = programmeDocument.parse({
    ...{ slug: 'limited', title: 'Ward listener', summary: '', validMonths: null },
    requirements: [{ key: 'p', kind: 'practice-hours', title: 'Practice', settings: { hours: 10, limits } }],
  });
  await app.in(manager, async () => {
    const version = await app.get(ProgrammeService).publish(manager.actor, document);
    await app.get(CandidacyService).begin(trainee.id, version);
  });
}

const advised = async (somebody: Somebody, form: Record<string, string | number | string[] | undefined>) => {
  const response = await app.as(somebody).post('/practice-entries/advice', form);
  expect(response.statusCode).toBe(200);
  return words(response.body);
};

test('an entry that would count is not talked about', async () => {
  const { priya, sam, ade } = await app.cast();
  await onTheWay(priya, ade, { notBefore: '2026-05-01' });
  expect(await advised(priya, { ...practice(sam), day: '2026-05-03' })).not.toMatch(/Ward listener|already/);
});

test('as long as too little is typed, nothing is said', async () => {
  const { priya } = await app.cast();
  expect(await advised(priya, { day: '2026-05-03' })).not.toContain('count towards');
});

test.each([
  ['before practice counts', { notBefore: '2026-05-04' }, 'Practice counts from 4 May 2026 on'],
  ['in a week without supervision', { supervisedEvery: 'week' }, 'in the week from 27 April 2026'],
  ['over what counts in a day', { caps: [{ hours: 1, per: 'day' }] }, 'At most 1 h a day counts'],
])('an entry %s is warned of, with what would repair it', async (_, limits, repair) => {
  const { priya, sam, ade } = await app.cast();
  await onTheWay(priya, ade, limits);
  const said = await advised(priya, { ...practice(sam), day: '2026-05-03' });
  expect(said).toContain('Ward listener:');
  expect(said).toContain(repair);
});

test('a kind that never counts, and a supervisor who cannot sign, are told', async () => {
  const { priya, sam, noor } = await app.cast();
  const preparation = await advised(priya, { ...practice(sam), activityKind: 'preparation' });
  expect(preparation).toContain('“Preparation” does not count towards practice hours.');
  expect(await advised(priya, practice(noor))).toContain('Choose somebody else');
});

test('the same practice twice is asked about, and an entry is not its own twin', async () => {
  const { priya, sam } = await app.cast();
  const form = { ...practice(sam), day: '2026-05-03' };
  await written(app, priya, sam, form);
  expect(await advised(priya, practice(sam, { day: '2026-05-03' }))).toContain(
    'You have an entry of the same',
  );
  const own = { ...form, formKey: '5d2e1a11-9c2b-4b3b-8f57-0f7c3f0f8a52', minutes: '45' };
  await app.as(priya).post('/practice-entries', { ...own, then: 'keep' });
  expect(await advised(priya, own)).not.toContain('You have an entry of the same day');
});

test('asking changes nothing', async () => {
  const { priya, sam } = await app.cast();
  await advised(priya, practice(sam));
  expect((await app.as(priya).get('/practice-entries')).body).not.toContain('1 h 30 min');
});
