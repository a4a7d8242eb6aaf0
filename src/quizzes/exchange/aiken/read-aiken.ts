import { t } from '../../../shared/text';
import { oneOf } from '../choices';
import { type Found, outcome, Refused } from '../found';
import { beginning, freeKey, keyOf } from '../naming';

type Block = {
  line: number;
  prompt: string[];
  options: { letter: string; text: string }[];
  answer: string | null;
};

const option = /^\s*([A-Z])(?:\)\s*|\.\s+)(.*\S)\s*$/;
const answer = /^\s*ANSWER:\s*(.*\S)\s*$/i;

/** Reads an Aiken file (docs.moodle.org, "Aiken format"): a question, its options by letter, the letter that is right. */
export function readAiken(source: string): Found[] {
  const taken = new Set<string>();
  return blocksOf(source).map((block) => read(block, taken));
}

function read({ line, prompt, options, answer: right }: Block, taken: Set<string>): Found {
  const words = prompt.join('\n').trim();
  return outcome({ line, title: beginning(words || options[0]?.text || '?'), category: null }, () => {
    if (words.length < 3) throw new Refused(t('quizzes.exchange.noPrompt'));
    if (!right) throw new Refused(t('quizzes.exchange.aiken.noAnswer'));
    if (!options.some(({ letter }) => letter === right))
      throw new Refused(t('quizzes.exchange.aiken.otherLetter', { letter: right }));
    const asked = { key: freeKey(keyOf(beginning(words, 60)), taken), objective: 'general', prompt: words };
    return oneOf(
      asked,
      options.map(({ letter, text }) => ({ text, percent: letter === right ? 100 : 0, feedback: '' })),
    );
  });
}

/** A question may begin with a letter and a full stop, as a name does; options without a question begin with A. */
const mayBeOption = ({ prompt, options }: Block, letter: string): boolean =>
  prompt.length > 0 || options.length > 0 || letter === 'A';

/** A question ends with its answer; a blank line after options without one ends it too, for it is refused. */
function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  const close = () => {
    if (open) blocks.push(open);
    open = null;
  };
  for (const [at, text] of source.split('\n').entries()) {
    const [, letter, words] = option.exec(text) ?? [];
    const right = answer.exec(text)?.[1];
    if (text.trim() === '') {
      if (open && open.options.length > 0) close();
      continue;
    }
    open ??= { line: at + 1, prompt: [], options: [], answer: null };
    if (right) open.answer = /^[a-z]$/i.test(right) ? right.toUpperCase() : right;
    else if (letter && words && mayBeOption(open, letter)) open.options.push({ letter, text: words });
    else open.prompt.push(text.trim());
    if (right) close();
  }
  close();
  return blocks;
}
