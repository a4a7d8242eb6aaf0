import { Vocabularies } from '../../../src/practice';
import { StarterVocabulary } from '../../../src/practice/vocabulary/starter-vocabulary.provider';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { practice } from '../practising';

const app = useApp();

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** What a form brings back: fields by name. */
const send = (somebody: Somebody, sam: Somebody, fields: Record<string, string>) =>
  app.as(somebody).post('/practice-entries', { ...practice(sam), ...fields });

test('a reflection that names somebody is not kept until its author has decided', async () => {
  const { priya, sam } = await app.cast();
  const reflection = 'Sarah was quiet today, her number is 07700 900123.';
  const refused = await send(priya, sam, { reflection });
  expect(refused.statusCode).toBe(422);
  expect(words(refused.body)).toContain('“Sarah” looks like a name. What shall stand there?');
  expect(refused.body).toContain(reflection);
  expect(words((await app.as(priya).get('/practice-entries')).body)).not.toContain('One to one');
});

test('words are replaced as their author chose, and a kept one is shown to the supervisor with its reason', async () => {
  const { priya, sam } = await app.cast();
  const kept = await send(priya, sam, {
    reflection: 'Sarah was quiet at Grace, then she told me about Quayside Room.',
    'word-0': 'Sarah',
    'remedy-0': 'the person I supported',
    'word-1': 'Grace',
    'remedy-1': 'keep',
    'why-1': 'It is the name of a café.',
  });
  expect(kept.statusCode).toBe(303);
  const page = words((await app.as(sam).get(kept.headers.location as string)).body);
  expect(page).toContain('the person I supported was quiet at Grace');
  expect(page).toContain('“Grace” looks like a name. Reason given: It is the name of a café.');
});

test('colleagues and places of the organisation are known, whatever they are called', async () => {
  const { priya, sam } = await app.cast();
  const withPlace = { ...app.get(StarterVocabulary).words, places: ['Lamp Cottage'] };
  await app.in(priya, () => app.get(Vocabularies).adopt(withPlace));
  const reflection = 'talked with lindqvist by the gate of Lamp Cottage.';
  const refused = words((await send(priya, sam, { reflection })).body);
  expect(refused).toContain('“lindqvist” looks like a name');
  expect(refused).toContain('“Lamp Cottage” looks like a place of ours');
});

test('what was half decided stays in the form', async () => {
  const { priya, sam } = await app.cast();
  const { body } = await send(priya, sam, {
    reflection: 'I met Sarah at Grace and waited longer.',
    'word-0': 'Sarah',
    'remedy-0': 'a friend of theirs',
    'word-1': 'Grace',
    'why-1': 'It is the name of a café.',
  });
  expect(body).toContain('I met a friend of theirs at Grace and waited longer.');
  expect(body).toContain('value="It is the name of a café."');
});

test('a decision without a reason is no decision', async () => {
  const { priya, sam } = await app.cast();
  const refused = await send(priya, sam, {
    reflection: 'Sarah was quiet today.',
    'word-0': 'Sarah',
    'remedy-0': 'keep',
    'why-0': ' ',
  });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toMatch(/<option value="keep" selected>/);
  expect(words(refused.body)).toContain('Say why it may stay');
});
