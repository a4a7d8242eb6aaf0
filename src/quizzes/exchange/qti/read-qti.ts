import { t } from '../../../shared/text';
import { carried } from '../carried';
import { type Asked, type Choice, type Made, oneOf, severalOf, typed } from '../choices';
import { type Found, outcome, Refused, Skipped, Unreadable } from '../found';
import { plain } from '../markup';
import { beginning, freeKey, keyOf } from '../naming';
import { inAnswers, shown, worded } from '../pictures';
import { reviewedText } from '../reviewed-text';
import { type Element, parseXml } from '../xml';
import { forMarkers, lostIn, promptOf, saidIn } from './body';
import { cloze, gapNames } from './read-gaps';
import { attribute, every, first, nameOf } from './plain-qti';
import { type Response, responsesOf } from './response';

/** The interactions that are read; `docs/exchange.md` says what becomes of each. */
const interactions = [
  'choiceInteraction',
  'matchInteraction',
  'orderInteraction',
  'extendedTextInteraction',
  ...gapNames,
];

export type Files = ReadonlyMap<string, Buffer>;

/** Whether an XML file is a question of QTI 2.1, 2.2 or 3.0; other parts of a package are not. */
export const isQtiItem = (root: Element): boolean => nameOf(root) === 'assessmentItem';

/** Reads a file that holds one question. */
export function readQti(source: string): Found[] {
  const root = parseXml(source);
  if (!isQtiItem(root)) throw new Unreadable(t('quizzes.exchange.qti.noItem'), root.line);
  return [readItem(root, { file: null, files: new Map(), taken: new Set() })];
}

/** Reads one question; pictures are looked up among the files that came along. */
export function readItem(
  root: Element,
  { file, files, taken }: { file: string | null; files: Files; taken: Set<string> },
): Found {
  const identifier = attribute(root, 'identifier') ?? '';
  const title = (attribute(root, 'title') ?? identifier).trim();
  const body = first(root, 'itemBody');
  return outcome({ file, line: root.line, title: title || identifier, category: null }, () => {
    const own = root.comments.map((one) => carried(one, root.inner)).find((one) => one !== null);
    if (own) return { item: { ...own, key: freeKey(own.key, taken) } };
    if (!body) throw new Refused(t('quizzes.exchange.noPrompt'));
    const asks = promptOf(body);
    const asked = {
      key: freeKey(keyOf(identifier) || keyOf(title), taken),
      objective: 'general',
      prompt: asks.text || beginning(title),
    };
    if (every(root, 'templateDeclaration').length > 0) throw new Refused(t('quizzes.exchange.qti.template'));
    const { item, notes } = made(asked, root, body);
    const { pictures, found, notes: more } = shown(asks.pictures, files);
    const answers = new Set(every(body, 'simpleChoice').map((one) => attribute(one, 'identifier') ?? ''));
    return {
      item: pictures.length > 0 ? { ...item, pictures } : item,
      pictures: found,
      notes: [...notes, ...more, ...inAnswers(parts(body)), ...lostIn(root, body, answers)],
    };
  });
}

/** What is answered with. */
const parts = (body: Element) =>
  every(body, 'simpleChoice', 'simpleAssociableChoice', 'inlineChoice').map((one) => saidIn(one));

function made(asked: Asked, root: Element, body: Element): Made {
  const responses = responsesOf(root);
  const all = every(body, ...interactions);
  const others = allInteractions(body).filter((one) => !interactions.includes(nameOf(one)));
  if (others[0]) throw new Refused(t('quizzes.exchange.otherType', { type: nameOf(others[0]) }));
  const [only, ...more] = all;
  if (!only) throw new Skipped(t('quizzes.exchange.description'));
  if (gapNames.includes(nameOf(only)) && (more.length > 0 || nameOf(only) === 'inlineChoiceInteraction'))
    return cloze(asked, body, responses);
  if (more.length > 0) throw new Refused(t('quizzes.exchange.qti.several'));
  const response = responses.get(attribute(only, 'responseIdentifier') ?? '');
  if (nameOf(only) === 'extendedTextInteraction') return reviewedText(asked, forMarkers(body));
  if (!response) throw new Refused(t('quizzes.exchange.noRightOption'));
  return answered(asked, root, only, response);
}

function answered(asked: Asked, root: Element, interaction: Element, response: Response): Made {
  switch (nameOf(interaction)) {
    case 'choiceInteraction':
      return choices(asked, root, interaction, response);
    case 'matchInteraction':
      return matching(asked, interaction, response);
    case 'orderInteraction':
      return ordering(asked, interaction, response);
    default:
      return entry(asked, response);
  }
}

const allInteractions = (body: Element): Element[] =>
  body.children.flatMap((one) => (nameOf(one).endsWith('Interaction') ? [one] : allInteractions(one)));

const withoutFeedback = (choice: Element): string => worded(saidIn(choice));

function choices(
  asked: Asked,
  root: Element,
  interaction: Element,
  { right, earns, cardinality }: Response,
): Made {
  const feedback = feedbackIn(root);
  const offered = every(interaction, 'simpleChoice').map((choice): Choice => {
    const identifier = attribute(choice, 'identifier') ?? '';
    const inline = every(choice, 'feedbackInline')[0];
    const correct = right.includes(identifier) ? 100 : 0;
    return {
      text: withoutFeedback(choice),
      percent: earns.get(identifier) ?? correct,
      feedback: inline ? plain(inline.inner).text : (feedback.get(identifier) ?? ''),
    };
  });
  return trueOrFalse(asked, offered) ?? (cardinality === 'multiple' ? severalOf : oneOf)(asked, offered);
}

/** Two options of which one says "true" and the other "false". */
function trueOrFalse(asked: Asked, choices: Choice[]): Made | null {
  const said = (word: string) => choices.find(({ text }) => text.toLowerCase() === word);
  const [yes, no] = [said('true'), said('false')];
  if (choices.length !== 2 || !yes || !no) return null;
  const feedback = { true: yes.feedback, false: no.feedback };
  return { item: { ...asked, type: 'true-false', answer: yes.percent > no.percent, feedback }, notes: [] };
}

/** What is said after an answer, by the identifier it answers to. */
const feedbackIn = (root: Element): Map<string, string> =>
  new Map(
    every(root, 'modalFeedback').map((one) => [attribute(one, 'identifier') ?? '', plain(one.inner).text]),
  );

function matching(asked: Asked, interaction: Element, { right }: Response): Made {
  const [lefts = [], rights = []] = every(interaction, 'simpleMatchSet').map((set) =>
    every(set, 'simpleAssociableChoice').map((one) => ({
      id: attribute(one, 'identifier'),
      text: withoutFeedback(one),
    })),
  );
  const textOf = (id?: string) => rights.find((one) => one.id === id)?.text;
  const pairs = lefts.map(({ id, text }) => {
    const mine = right.map((pair) => pair.split(/\s+/)).filter(([from]) => from === id);
    const side = textOf(mine[0]?.[1]);
    if (mine.length !== 1 || !side) throw new Refused(t('quizzes.exchange.qti.oneToOne'));
    return { left: text, right: side, feedback: '' };
  });
  const used = new Set(pairs.map((pair) => pair.right));
  const decoys = [...new Set(rights.map(({ text }) => text))].filter((text) => !used.has(text));
  return { item: { ...asked, type: 'matching', pairs, decoys }, notes: [] };
}

function ordering(asked: Asked, interaction: Element, { right }: Response): Made {
  const offered = new Map(
    every(interaction, 'simpleChoice').map((one) => [attribute(one, 'identifier'), withoutFeedback(one)]),
  );
  const steps = right.map((id) => ({ text: offered.get(id) ?? '', feedback: '' }));
  if (steps.length !== offered.size) throw new Refused(t('quizzes.exchange.noRightOption'));
  return { item: { ...asked, type: 'ordering', steps }, notes: [] };
}

function entry(asked: Asked, { right, earns, baseType, caseSensitive, tolerance }: Response): Made {
  if (baseType === 'string') {
    const texts = new Set([...right, ...earns.keys()]);
    return typed(
      asked,
      [...texts].map((text) => ({ text, percent: earns.get(text) ?? 100, feedback: '' })),
      caseSensitive,
    );
  }
  const answer = Number(right[0] ?? NaN);
  if (!Number.isFinite(answer)) throw new Refused(t('quizzes.exchange.noRightOption'));
  return {
    item: { ...asked, type: 'numeric', answer, tolerance, feedback: { right: '', wrong: '' } },
    notes: [],
  };
}
