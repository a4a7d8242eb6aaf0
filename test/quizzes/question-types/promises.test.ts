import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { givenIn } from '../../../src/quizzes/question-types/given';
import { type Answer, blank } from '../../../src/quizzes/question-types/question-type';
import { type Item, typeOf } from '../../../src/quizzes/question-types/registry';
import { loadLocales } from '../../../src/shared/texts.provider';
import { anySent, asked, explained, sentBy } from './forms';
import { twins } from './twins';

beforeAll(() => loadLocales());

const seed = 3;
const finished = (item: Item, answer: Answer) => typeOf(item).finished?.(item, answer) ?? answer.length > 0;

/** Anything the form can send, as it is stored. */
const anyAnswer = (item: Item) =>
  anySent(asked(item, { answer: blank, seed })).map((sent) =>
    typeOf(item).accept(item, givenIn(sent) as string[], blank),
  );

describe.each(twins)('%s', (_, item, twin) => {
  const type = typeOf(item);

  test('accepts whatever its form can send', () => {
    fc.assert(fc.property(anyAnswer(item), (answer) => answer !== null));
  });

  test('keeps an answer in one form', () => {
    fc.assert(
      fc.property(anyAnswer(item), (answer) => {
        expect(type.accept(item, answer!, blank)).toEqual(answer);
        expect(type.accept(item, answer!, answer!)).toEqual(answer);
      }),
    );
  });

  test('earns from 0 to 1', () => {
    fc.assert(
      fc.property(anyAnswer(item), (answer) => {
        const points = type.grade(item, answer!)!;
        return points >= 0 && points <= 1;
      }),
    );
  });

  test('earns the whole point by the right answer, and nothing by none', () => {
    const right = type.right(item);
    expect(type.accept(item, right, blank)).toEqual(right);
    expect(type.grade(item, right)).toBe(1);
    expect(finished(item, right)).toBe(true);
    expect(type.grade(item, blank)).toBe(0);
    expect(finished(item, blank)).toBe(false);
    expect(type.said(item, blank)).toEqual([]);
    expect(type.critical?.(item, right) ?? []).toEqual([]);
  });

  test('does not earn the whole point by the right answer to its twin', () => {
    expect(type.grade(item, type.right(twin))).toBeLessThan(1);
  });

  test('is shown as it was left, and sends the same answer again', () => {
    fc.assert(
      fc.property(anyAnswer(item), fc.integer(), (answer, order) => {
        const sent = sentBy(asked(item, { answer: answer!, seed: order }));
        expect(type.accept(item, givenIn(sent) as string[], blank)).toEqual(answer);
      }),
    );
  });

  test('shows nothing that tells right from wrong', () => {
    fc.assert(
      fc.property(anyAnswer(item), fc.integer(), (answer, order) => {
        expect(asked(item, { answer: answer!, seed: order })).toBe(
          asked(twin, { answer: answer!, seed: order }),
        );
      }),
    );
  });

  test('says everything afterwards, whatever was answered', () => {
    const reasons = (html: string) => parse(html).querySelectorAll('.feedback strong').length;
    fc.assert(
      fc.property(anyAnswer(item), fc.integer(), (answer, order) => {
        const html = explained(item, { answer: answer!, seed: order });
        return reasons(html) > 0 && !/<(input|select)(?![^>]*disabled)/.test(html);
      }),
    );
  });

  test('shows its parts in the same order to the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), (order) => {
        const asking = { answer: blank, seed: order };
        expect(asked(item, asking)).toBe(asked(structuredClone(item), asking));
      }),
    );
  });

  test('can be filled in by those who do not see it: every field has a label of its own', () => {
    const page = parse(asked(item, { answer: blank, seed }));
    const labels = page.querySelectorAll('label').map((label) => label.getAttribute('for'));
    const ids = page.querySelectorAll('input, select').map((field) => field.getAttribute('id'));
    expect(ids.length).toBeGreaterThan(0);
    expect(labels).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page.querySelector('fieldset legend h2')?.text).toBe(item.prompt);
  });
});

test.each(twins.filter(([type]) => !['true-false', 'numeric', 'short-answer', 'cloze'].includes(type)))(
  '%s shows its parts in another order to another seed',
  (_, item) => {
    const orders = Array.from({ length: 20 }, (_, order) => asked(item, { answer: blank, seed: order }));
    expect(new Set(orders).size).toBeGreaterThan(3);
  },
);
