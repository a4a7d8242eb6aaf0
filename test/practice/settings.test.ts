import { Vocabularies } from '../../src/practice';
import { PracticePolicies } from '../../src/practice/policy/practice-policies.service';
import { Vocabulary } from '../../src/practice/vocabulary/vocabulary';
import { withWord, withWordChanged, withWordRetired } from '../../src/practice/vocabulary/word-lists';
import { useApp } from '../support/use-app';

const app = useApp();

const words: Vocabulary = Vocabulary.parse({
  activityKinds: [{ key: 'one-to-one', name: 'One to one', counts: true }],
  settings: [
    { key: 'community', name: 'Community' },
    { key: 'ward', name: 'Ward', retired: true },
  ],
  domains: [{ key: 'listening', name: 'Listening' }],
});
const written = (name: string) => ({ name, counts: true, hint: '' });

test.each([
  ['Drop-in café', 'drop-in-cafe'],
  ['  Home  visit ', 'home-visit'],
  ['Listening', 'listening-2'],
  ['傾聴', 'word-1'],
  ['!!!', 'word-1'],
])('the word “%s” goes by the key %s', (name, key) => {
  const domains = { ...words, domains: [{ key: 'listening', name: 'To listen' }] };
  expect(withWord(domains, 'domains', written(name), 'word-1').domains.at(-1)).toMatchObject({ key, name });
});

test('a name stands in a list once, whatever its case; one off the list is put back instead', () => {
  expect(() => withWord(words, 'settings', written('COMMUNITY'), 'x')).toThrow('on the list already');
  expect(() => withWord(words, 'settings', written('Ward'), 'x')).toThrow('Put it back');
  expect(() => withWordChanged(words, 'settings', 'ward', written('community'))).toThrow('on the list');
});

test('a word that is renamed keeps its key, and one off its list stays off', () => {
  expect(withWordChanged(words, 'settings', 'ward', written('Hospital ward')).settings[1]).toMatchObject({
    key: 'ward',
    name: 'Hospital ward',
    retired: true,
  });
});

test('the last word of a list that a form needs stays on it', () => {
  expect(() => withWordRetired(words, 'settings', 'community', true)).toThrow('the last one');
  const both = withWordRetired(words, 'settings', 'ward', false);
  expect(withWordRetired(both, 'settings', 'community', true).settings[0]?.retired).toBe(true);
});

test('a word off its list is not offered any more, and what was logged with it keeps its name', async () => {
  const { priya, ade } = await app.cast();
  await app.as(ade).post('/practice-settings/words/domains/mutual-support', {
    seen: 'Mutual support',
    name: 'Standing beside',
  });
  await app.as(ade).post('/practice-settings/words/domains/mutual-support/retirement', { retire: 'yes' });
  const { body } = await app.as(priya).get('/practice-entries/new');
  expect(body).toContain('Active listening');
  expect(body).not.toContain('Standing beside');
  const listed = await app.as(ade).get('/practice-settings');
  expect(listed.body).toContain('Standing beside');
  expect(listed.body).toContain('Off the list');
});

test('two managers who change one word: the second is told, and loses nothing', async () => {
  const { ade } = await app.cast();
  const rename = (seen: string, name: string) =>
    app.as(ade).post('/practice-settings/words/settings/workplace', { seen, name });
  expect((await rename('Workplace', 'At work')).statusCode).toBe(303);
  const late = await rename('Workplace', 'Place of work');
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain('Somebody else has changed this');
  expect(late.body).toContain('Place of work');
});

test('places are named one on a line, and the guard knows them', async () => {
  const { priya, sam, ade } = await app.cast();
  const saved = await app
    .as(ade)
    .post('/practice-settings/places', { places: 'Elm House\r\n\r\n Elm House \nUnit Nine' });
  expect(saved.statusCode).toBe(303);
  expect((await app.in(ade, () => app.get(Vocabularies).current())).places).toEqual([
    'Elm House',
    'Unit Nine',
  ]);
  const again = await app.as(priya).post('/practice-entries', {
    ...{ day: '2026-05-03', minutes: '60', activityKind: 'one-to-one', setting: 'community' },
    ...{ domain: 'active-listening', supervisorId: sam.id, reflection: 'We met at Unit Nine again.' },
  });
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('Unit Nine');
});

test('rules are changed as a whole, and what the form does not show stays', async () => {
  const { ade } = await app.cast();
  const form = { stepUp: 'yes', period: 'week', linkDays: '7', repudiationDays: '30' };
  expect((await app.as(ade).post('/practice-settings/rules', form)).statusCode).toBe(303);
  expect(await app.in(ade, () => app.get(PracticePolicies).current())).toMatchObject({
    ...{ stepUp: true, barRelatives: false, period: 'week', linkDays: 7 },
  });
  const wrong = await app.as(ade).post('/practice-settings/rules', { ...form, linkDays: '900' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('from 1 to 90');
});

test('only those who arrange practice come here', async () => {
  const { priya, sam } = await app.cast();
  for (const person of [priya, sam]) {
    expect((await app.as(person).get('/practice-settings')).statusCode).toBe(403);
    expect((await app.as(person).post('/practice-settings/places', {})).statusCode).toBe(403);
  }
});
