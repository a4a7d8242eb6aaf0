import { type GIFTQuestion, parse, SyntaxError as GiftSyntaxError, type TextFormat } from 'gift-pegjs';
import { t } from '../../../shared/text';
import { carried } from '../carried';
import { type Choice, type Made, oneOf, severalOf, typed } from '../choices';
import { type Found, outcome, Refused, Skipped } from '../found';
import { withGeneral } from '../general';
import { plain, tidy, withoutMarkdown } from '../markup';
import { beginning, freeKey, keyOf, objectiveOf } from '../naming';
import { shown } from '../pictures';
import { reviewedText } from '../reviewed-text';
import { type Block, blocksOf } from './blocks';

type Named<T extends GIFTQuestion['type']> = Extract<GIFTQuestion, { type: T }>;
type Question = Exclude<GIFTQuestion, Named<'Category'>>;

/**
 * Reads a GIFT file as Moodle describes it (docs.moodle.org, "GIFT format"), question by question, so that a fault in
 * one costs no other. The grammar is that of gift-pegjs.
 */
export function readGift(source: string): Found[] {
  const taken = new Set<string>();
  const found: Found[] = [];
  let category: string | null = null;
  for (const block of blocksOf(source)) {
    const parsed = parsedBlock(block);
    if (parsed.question?.type === 'Category')
      category = parsed.question.title.trim().replace(/^\$\w+\$\//, '');
    else found.push(read(block, parsed, category, taken));
  }
  return found;
}

type Parsed = { question: GIFTQuestion; fault: null } | { question: null; fault: string };

/** A question with more answers than this would keep the parser busy for minutes; nobody could answer it. */
const ANSWERS = 1_000;

function parsedBlock({ text, line }: Block): Parsed {
  if ((text.match(/[~=]/g)?.length ?? 0) > ANSWERS)
    return { question: null, fault: t('quizzes.exchange.gift.tooMuch', { most: ANSWERS }) };
  try {
    const [question] = parse(`${text}\n\n`);
    return question ? { question, fault: null } : { question: null, fault: t('quizzes.exchange.gift.empty') };
  } catch (error) {
    if (!(error instanceof GiftSyntaxError)) throw error;
    const at = { line: line + error.location.start.line - 1, column: error.location.start.column };
    return { question: null, fault: t('quizzes.exchange.gift.syntax', { ...at, found: error.found ?? '' }) };
  }
}

function read(block: Block, { question, fault }: Parsed, category: string | null, taken: Set<string>): Found {
  const title = question?.title?.trim() || beginning(question ? stem(question as Question) : block.text);
  return outcome({ line: block.line, title, category }, () => {
    if (!question) throw new Refused(fault);
    const own = block.comments.map((comment) => carried(comment, block.text)).find((one) => one !== null);
    if (own) return { item: { ...own, key: freeKey(own.key, taken) } };
    const asked = {
      key: freeKey(keyOf(title), taken),
      objective: objectiveOf(category),
      prompt: stem(question as Question),
    };
    if (asked.prompt.length < 3) throw new Refused(t('quizzes.exchange.noPrompt'));
    const general = 'globalFeedback' in question ? words(question.globalFeedback) : '';
    const { item, notes } = withGeneral(made(asked, question as Question), general);
    const { pictures, found, notes: more } = shown(picturesIn((question as Question).stem), new Map());
    return {
      item: pictures.length > 0 ? { ...item, pictures } : item,
      pictures: found,
      notes: [...notes, ...more],
    };
  });
}

type Asked = Parameters<typeof oneOf>[0];

function made(asked: Asked, question: Question): Made {
  switch (question.type) {
    case 'MC':
      return chosen(asked, question);
    case 'TF':
      return { item: trueFalse(asked, question), notes: [] };
    case 'Short':
      return typed(asked, question.choices.map(choiceOf));
    case 'Matching':
      return { item: matching(asked, question), notes: [] };
    case 'Numerical':
      return numeric(asked, question);
    case 'Essay':
      return reviewedText(asked);
    case 'Description':
      throw new Skipped(t('quizzes.exchange.description'));
  }
}

/** NOTE: the parser puts a space behind a gap, even before a full stop. */
const stem = ({ stem }: Question): string => words(stem).replace(/(?<=_____) (?=[\p{Po}\p{Pe}])/gu, '');

/** "moodle" is HTML with line breaks that count. */
function words(format: TextFormat | null): string {
  if (!format) return '';
  if (format.format === 'html') return plain(format.text).text;
  if (format.format === 'markdown') return withoutMarkdown(format.text);
  if (format.format === 'plain') return tidy(format.text);
  return plain(format.text.replace(/\n/g, '<br>')).text;
}

/** Pictures that are shown before the question is answered. */
const picturesIn = (format: TextFormat | null) =>
  format && /<img/i.test(format.text) && (format.format === 'html' || format.format === 'moodle')
    ? plain(format.text).pictures
    : [];

const choiceOf = (choice: Named<'MC'>['choices'][number]): Choice => ({
  text: words(choice.text),
  percent: choice.weight ?? (choice.isCorrect ? 100 : 0),
  feedback: words(choice.feedback),
});

/** Weights without an option that is simply right mean that several are to be chosen. */
function chosen(asked: Asked, { choices }: Named<'MC'>): Made {
  const several = !choices.some(({ isCorrect }) => isCorrect);
  return (several ? severalOf : oneOf)(asked, choices.map(choiceOf));
}

/** NOTE: the first feedback of a GIFT question is for whoever is wrong, whatever the parser calls it. */
function trueFalse(asked: Asked, { isTrue, trueFeedback, falseFeedback }: Named<'TF'>): Made['item'] {
  const [wrong, right] = [words(trueFeedback), words(falseFeedback)];
  return {
    ...asked,
    type: 'true-false',
    answer: isTrue,
    feedback: { true: isTrue ? right : wrong, false: isTrue ? wrong : right },
  };
}

/** A pair without a left side offers one more thing on the right. */
function matching(asked: Asked, { matchPairs }: Named<'Matching'>): Made['item'] {
  const sides = matchPairs.map(({ subquestion, subanswer }) => ({
    left: words(subquestion),
    right: tidy(subanswer),
  }));
  const pairs = sides.filter(({ left }) => left !== '').map((pair) => ({ ...pair, feedback: '' }));
  const rights = new Set(pairs.map(({ right }) => right));
  const decoys = [...new Set(sides.filter(({ left }) => left === '').map(({ right }) => right))];
  return { ...asked, type: 'matching', pairs, decoys: decoys.filter((decoy) => !rights.has(decoy)) };
}

type Numbers = Extract<Named<'Numerical'>['choices'], { type: unknown }>;

/** Of several accepted answers the best counts. */
function numeric(asked: Asked, { choices }: Named<'Numerical'>): Made {
  const all = Array.isArray(choices)
    ? choices
    : [{ isCorrect: true, weight: null, text: choices, feedback: null }];
  const right = all.find(({ isCorrect, weight }) => isCorrect && (weight ?? 100) === 100);
  const range = right && middle(right.text);
  if (!range) throw new Refused(t('quizzes.exchange.noRightOption'));
  const wrong = all.find((one) => !one.isCorrect || one.weight === 0);
  const feedback = { right: words(right.feedback), wrong: words(wrong?.feedback ?? null) };
  const partly = all.some(({ weight }) => weight !== null && weight > 0 && weight < 100);
  return {
    item: { ...asked, type: 'numeric', ...range, feedback },
    notes: partly ? [t('quizzes.exchange.partlyRight')] : [],
  };
}

function middle({
  type,
  number,
  range,
  numberHigh,
  numberLow,
}: Numbers): { answer: number; tolerance: number } | null {
  if (type === 'high-low') {
    if (numberHigh === undefined || numberLow === undefined) return null;
    return { answer: exact((numberHigh + numberLow) / 2), tolerance: exact((numberHigh - numberLow) / 2) };
  }
  return number === undefined ? null : { answer: number, tolerance: range ?? 0 };
}

/** Without what binary numbers add to a sum of decimal ones. */
const exact = (value: number): number => Number(value.toPrecision(12));
