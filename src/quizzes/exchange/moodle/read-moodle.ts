import { t } from '../../../shared/text';
import { carried } from '../carried';
import { type Choice, type Made, oneOf, severalOf, typed } from '../choices';
import { withGeneral } from '../general';
import { type Found, outcome, Refused, Skipped, Unreadable } from '../found';
import { plain, tidy, withoutMarkdown } from '../markup';
import { beginning, freeKey, keyOf, objectiveOf } from '../naming';
import { inAnswers, shown, worded } from '../pictures';
import { reviewedText } from '../reviewed-text';
import { child, childrenOf, type Element, parseXml } from '../xml';
import { cloze } from './read-cloze';

/** Reads a question bank as Moodle exports it (docs.moodle.org, "Moodle XML format"). */
export function readMoodle(source: string): Found[] {
  const root = parseXml(source);
  if (root.name !== 'quiz') throw new Unreadable(t('quizzes.exchange.moodle.noQuiz'), root.line);
  const taken = new Set<string>();
  const found: Found[] = [];
  let category: string | null = null;
  for (const question of childrenOf(root, 'question')) {
    if (question.attributes.type === 'category')
      category = textIn(question, 'category').replace(/^\$\w+\$\//, '');
    else found.push(read(question, category, taken));
  }
  return found;
}

function read(question: Element, category: string | null, taken: Set<string>): Found {
  const asks = formatted(child(question, 'questiontext'));
  const title = textIn(question, 'name') || beginning(asks.text);
  return outcome({ line: question.line, title, category }, () => {
    const own = question.comments.map((one) => carried(one, nativeOf(question))).find((one) => one !== null);
    if (own) return { item: { ...own, key: freeKey(own.key, taken) } };
    const asked = {
      key: freeKey(keyOf(textIn(question, 'idnumber') || title), taken),
      objective: objectiveOf(category),
      prompt: asks.text,
    };
    if (question.attributes.type !== 'description' && asked.prompt.length < 3)
      throw new Refused(t('quizzes.exchange.noPrompt'));
    const general = formatted(child(question, 'generalfeedback')).text;
    const { item, notes } = withGeneral(made(asked, question), general);
    const { pictures, found, notes: more } = shown(asks.pictures, filesOf(child(question, 'questiontext')));
    return {
      item: pictures.length > 0 ? { ...item, pictures } : item,
      pictures: found,
      notes: [...notes, ...more, ...inAnswers(answersIn(question).map(formatted))],
    };
  });
}

type Asked = Parameters<typeof oneOf>[0];

function made(asked: Asked, question: Element): Made {
  const type = question.attributes.type ?? '';
  const answers = () => childrenOf(question, 'answer').map(choiceOf);
  switch (type) {
    case 'multichoice':
      return (textIn(question, 'single', 'true') === 'true' ? oneOf : severalOf)(asked, answers());
    case 'truefalse':
      return trueFalse(asked, question);
    case 'shortanswer':
      return typed(asked, answers(), textIn(question, 'usecase') === '1');
    case 'numerical':
      return numeric(asked, question);
    case 'matching':
      return matching(asked, question);
    case 'essay':
      return reviewedText(asked, formatted(child(question, 'graderinfo')).text);
    case 'cloze':
      return cloze(asked);
    case 'ordering':
      return ordering(asked, question);
    case 'description':
      throw new Skipped(t('quizzes.exchange.description'));
    default:
      throw new Refused(t('quizzes.exchange.otherType', { type }));
  }
}

/** The text in an element's `<text>`, or its own. */
function textIn(element: Element, name: string, otherwise = ''): string {
  const found = child(element, name);
  return (found ? (child(found, 'text') ?? found).text.trim() : '') || otherwise;
}

/** A text with its format as plain text, and the pictures it shows. */
function formatted(element: Element | null): ReturnType<typeof plain> {
  const text = element ? ((child(element, 'text') ?? element).text ?? '') : '';
  const format = element?.attributes.format ?? 'html';
  if (format === 'plain_text') return { text: tidy(text), pictures: [] };
  if (format === 'markdown') return { text: withoutMarkdown(text), pictures: [] };
  return plain(format === 'moodle_auto_format' ? text.replace(/\n/g, '<br>') : text);
}

const answersIn = (question: Element): Element[] => [
  ...childrenOf(question, 'answer'),
  ...childrenOf(question, 'subquestion'),
];

const choiceOf = (answer: Element): Choice => ({
  text: worded(formatted(answer)),
  percent: Number(answer.attributes.fraction ?? 0),
  feedback: formatted(child(answer, 'feedback')).text,
});

function trueFalse(asked: Asked, question: Element): Made {
  const answers = childrenOf(question, 'answer').map(choiceOf);
  const said = (word: string) => answers.find(({ text }) => text.toLowerCase() === word);
  const [yes, no] = [said('true'), said('false')];
  if (!yes || !no || yes.percent > 0 === no.percent > 0)
    throw new Refused(t('quizzes.exchange.noRightOption'));
  const feedback = { true: yes.feedback, false: no.feedback };
  return { item: { ...asked, type: 'true-false', answer: yes.percent > 0, feedback }, notes: [] };
}

function numeric(asked: Asked, question: Element): Made {
  const answers = childrenOf(question, 'answer');
  const best = answers.find((answer) => Number(answer.attributes.fraction) === 100);
  const value = Number(best && (child(best, 'text')?.text.trim() || NaN));
  if (!best || !Number.isFinite(value)) throw new Refused(t('quizzes.exchange.noRightOption'));
  const wrong = answers.find((answer) => Number(answer.attributes.fraction) <= 0);
  const feedback = { right: choiceOf(best).feedback, wrong: wrong ? choiceOf(wrong).feedback : '' };
  const tolerance = Math.abs(Number(textIn(best, 'tolerance', '0'))) || 0;
  return { item: { ...asked, type: 'numeric', answer: value, tolerance, feedback }, notes: [] };
}

function matching(asked: Asked, question: Element): Made {
  const sides = childrenOf(question, 'subquestion').map((one) => ({
    left: worded(formatted(one)),
    right: textIn(one, 'answer'),
  }));
  const pairs = sides.filter(({ left }) => left !== '').map((pair) => ({ ...pair, feedback: '' }));
  const rights = new Set(pairs.map(({ right }) => right));
  const decoys = [...new Set(sides.filter(({ left }) => left === '').map(({ right }) => right))];
  return {
    item: { ...asked, type: 'matching', pairs, decoys: decoys.filter((one) => !rights.has(one)) },
    notes: [],
  };
}

/** A question of Moodle's ordering type: its answers stand in the right order. */
function ordering(asked: Asked, question: Element): Made {
  const steps = childrenOf(question, 'answer').map((one) => ({ text: worded(formatted(one)), feedback: '' }));
  return { item: { ...asked, type: 'ordering', steps }, notes: [] };
}

/** Pictures come along in base 64. */
function filesOf(element: Element | null): Map<string, Buffer> {
  const files = element ? childrenOf(element, 'file') : [];
  return new Map(
    files
      .filter(({ attributes }) => attributes.encoding === 'base64')
      .map(({ attributes, text }) => [attributes.name ?? '', Buffer.from(text, 'base64')]),
  );
}

/** What the file itself says of a question, without what we added. */
export const nativeOf = (question: Element): string => question.inner;
