import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writeGift } from '../../../src/quizzes/exchange/gift/write-gift';
import { writeMoodle } from '../../../src/quizzes/exchange/moodle/write-moodle';
import { pack } from '../../../src/quizzes/exchange/package.provider';
import { writeQti } from '../../../src/quizzes/exchange/qti/write-qti';
import { readFile } from '../../../src/quizzes/exchange/reader.provider';
import { Item } from '../../../src/quizzes/question-types/registry';
import { loadLocales } from '../../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const folder = join(__dirname, '../../../templates/curriculum');
const courses = readdirSync(folder).filter((slug) => existsSync(join(folder, slug, 'quiz.yaml')));

/** Every question and scenario that ships. */
const shipped = (): Item[] =>
  courses.flatMap((slug) => {
    const scenarios = existsSync(join(folder, slug, 'scenarios'))
      ? readdirSync(join(folder, slug, 'scenarios'))
      : [];
    const read = (file: string): unknown => parse(readFileSync(join(folder, slug, file), 'utf8'));
    const { items } = read('quiz.yaml') as { items: unknown[] };
    return [...items, ...scenarios.map((file) => read(`scenarios/${file}`))].map((one) => Item.parse(one));
  });

/** The same questions with keys that differ. */
const bank = () => shipped().map((item, at) => ({ ...item, key: `${item.key}-${at}` }));

const withoutComments = (text: string) => text.replace(/cairn [0-9a-f]{16} [\w+/=]+/g, '');

const ways = {
  GIFT: (items: Item[]) => Promise.resolve(Buffer.from(writeGift('All', items))),
  'Moodle XML': (items: Item[]) => Promise.resolve(Buffer.from(writeMoodle(items))),
  'QTI 3': (items: Item[]) => pack(writeQti('All', items)),
};

test.each(Object.entries(ways))('every question that ships comes back the same by %s', async (_, write) => {
  const items = bank();
  const { questions } = await readFile(await write(items));
  const back = questions.map((one) => (one.outcome === 'imported' ? Item.parse(one.item) : one));
  expect(back).toEqual(items);
});

test.each(Object.entries(ways))(
  'what somebody changed in a file by %s is what is imported',
  async (name, write) => {
    const items = bank()
      .filter(({ type }) => type === 'single-choice')
      .slice(0, 1);
    const [first] = items;
    if (name === 'QTI 3' || first?.type !== 'single-choice') return;
    const text = (await write(items)).toString();
    const changed = text.replace(
      first.prompt.slice(0, 12).replaceAll(/[\\~=#{}:]/g, '\\$&'),
      'Something else',
    );
    const { questions } = await readFile(Buffer.from(changed));
    expect(questions).toMatchObject([
      { outcome: 'imported', item: { prompt: expect.stringContaining('Something else') as string } },
    ]);
  },
);

test('without the comments of ours other programs still find the common types', async () => {
  const items = bank().filter(({ type }) =>
    ['single-choice', 'multiple-choice', 'true-false', 'matching', 'numeric', 'short-answer'].includes(type),
  );
  for (const write of [ways.GIFT, ways['Moodle XML']]) {
    const bare = withoutComments((await write(items)).toString());
    const { questions } = await readFile(Buffer.from(bare));
    const types = questions.map((one) => (one.outcome === 'imported' ? one.item.type : JSON.stringify(one)));
    expect(types).toEqual(items.map(({ type }) => type));
  }
});

const gapped = Item.parse({
  ...{ key: 'gaps', type: 'cloze', objective: 'general', prompt: 'Fill the gaps.' },
  text: 'Say the {{gap-1}} at the {{gap-2}}.',
  gaps: [
    {
      ...{ key: 'gap-1', accepted: ['promise', 'vow'], feedback: 'First of all.' },
      partly: [{ text: 'pledge', points: 0.5, feedback: 'Nearly.' }],
    },
    {
      ...{ key: 'gap-2', options: ['start', 'middle', 'end'], answer: 'start', feedback: 'Early.' },
      partly: [{ text: 'middle', points: 0.25, feedback: 'Late.' }],
    },
  ],
});

test.each([
  ['Moodle XML', ['Nearly.', 'Late.']],
  ['QTI 3', ['', '']],
] as const)('without our comments %s still says what is partly right in a gap', async (name, remarks) => {
  const bare =
    name === 'QTI 3'
      ? await pack(writeQti('All', [gapped]).map((one) => ({ ...one, text: withoutComments(one.text) })))
      : Buffer.from(withoutComments(writeMoodle([gapped])));
  const { questions } = await readFile(bare);
  expect(questions[0]?.outcome === 'imported' ? questions[0].item : questions[0]).toMatchObject({
    text: expect.stringContaining('Say the {{gap-1}} at the {{gap-2}}.') as string,
    gaps: [
      { partly: [{ text: 'pledge', points: 0.5, feedback: remarks[0] }] },
      { answer: 'start', partly: [{ text: 'middle', points: 0.25, feedback: remarks[1] }] },
    ],
  });
});

test('GIFT says a text with one gap as it is, and of a text with several all but the answers', async () => {
  const one = Item.parse({
    ...gapped,
    text: 'Say the {{gap-1}}.',
    gaps: (gapped as never as { gaps: unknown[] }).gaps.slice(0, 1),
  });
  const { questions } = await readFile(Buffer.from(withoutComments(writeGift('All', [one, gapped]))));
  expect(questions.map((found) => found.outcome === 'imported' && found.item)).toMatchObject([
    {
      ...{ type: 'short-answer', prompt: 'Fill the gaps.\n\nSay the _____.' },
      accepted: [{ text: 'promise' }, { text: 'vow' }, { text: 'pledge', points: 0.5, feedback: 'Nearly.' }],
    },
    { type: 'free-text', prompt: 'Fill the gaps.\n\nSay the _____ at the _____.' },
  ]);
});
