import { Item } from '../../../src/quizzes/question-types/registry';
import { sampleVersion } from '../../../src/quizzes/samples';
import { statisticsPage } from '../../../src/quizzes/statistics/statistics.view';
import { weaknessesOf } from '../../../src/quizzes/statistics/weakness';
import { loadLocales } from '../../../src/shared/texts.provider';
import { statement } from '../quizzes';

beforeAll(() => loadLocales());

const measured = (key: string, facility: number, discrimination: number, asked = 40) => {
  const figures = { asked, facility, discrimination };
  const item = Item.parse({ ...statement(key), prompt: `About ${key}.` });
  return { number: 1, item, measured: figures, weaknesses: weaknessesOf(figures) };
};

/** The table as its reader has it: each question with what is said of it. */
const lines = (...items: ReturnType<typeof measured>[]) => {
  const summary = { people: 40, passed: 20, meanPercent: 60 };
  const version = sampleVersion({ items: items.map(({ item }) => item) });
  const { view } = statisticsPage({ version, summary, alpha: 0.5, results: [], items });
  const { items: shown } = view as unknown as {
    items: {
      rows: { cells: { text: string | null; tag: { word: string } | null; more: string | null }[] }[];
    };
  };
  return shown.rows.map(({ cells: [question, , , , why] }) =>
    [question?.text, why?.tag?.word ?? why?.text, why?.more].filter(Boolean).join(' | '),
  );
};

test('a key that may be wrong comes first, then what is weak, then what is well', () => {
  expect(
    lines(
      measured('sound', 0.6, 0.4),
      measured('easy', 0.98, 0.1),
      measured('turned', 0.2, -0.3),
      measured('rare', 0.5, 0.5, 3),
    ),
  ).toEqual([
    'About turned. | The key may be wrong | Very hard',
    'About easy. | Tells people apart poorly | Very easy',
    'About sound. | –',
    'About rare. | Asked too rarely to tell',
  ]);
});
