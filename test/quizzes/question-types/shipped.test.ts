import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as html } from 'node-html-parser';
import { parse } from 'yaml';
import { blank } from '../../../src/quizzes/question-types/question-type';
import { Item, typeOf } from '../../../src/quizzes/question-types/registry';
import { loadLocales } from '../../../src/shared/texts.provider';
import { feedbackOf } from '../../curriculum/questions';
import { asked, explained } from './forms';

beforeAll(() => loadLocales());

const folder = join(__dirname, '../../../templates/curriculum');
const banks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('quiz.yaml'),
);
const itemsOf = (bank: string) =>
  (parse(readFileSync(join(folder, bank), 'utf8')) as { items: unknown[] }).items.map((one) =>
    Item.parse(one),
  );

const wordsOf = (page: string) => html(page).text.replace(/\s+/g, ' ');

describe.each(banks)('%s', (bank) => {
  const items = itemsOf(bank);

  test('can be answered rightly, and no answer fails by being right', () => {
    for (const item of items) {
      const type = typeOf(item);
      const right = type.right(item);
      expect(type.accept(item, right, blank)).toEqual(right);
      expect([item.key, type.grade(item, right)]).toEqual([item.key, 1]);
      expect(type.critical?.(item, right) ?? []).toEqual([]);
    }
  });

  test('gives no reason before submission, and the right one afterwards', () => {
    for (const item of items) {
      const reasons = feedbackOf(item).map((reason) => reason.replace(/\s+/g, ' '));
      const before = wordsOf(asked(item, { answer: blank, seed: 5 }));
      expect(reasons.filter((reason) => before.includes(reason))).toEqual([]);
      const after = wordsOf(explained(item, { answer: typeOf(item).right(item), seed: 5 }));
      expect([item.key, reasons.some((reason) => after.includes(reason))]).toEqual([item.key, true]);
    }
  });
});
