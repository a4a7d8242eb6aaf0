import type { Item } from '../../question-types/registry';
import { carry } from '../carried';
import type { Choice } from '../choices';
import { answersOf, type Plain, plainer } from '../plainer';
import { escaped } from '../xml';

/** Questions as a Moodle question bank. What it cannot say travels in a comment (see `carried.ts`). */
export function writeMoodle(items: readonly Item[]): string {
  let category = '';
  const questions = items.map((item) => {
    const heading = item.objective === category ? '' : categoryOf(item.objective);
    category = item.objective;
    return heading + question(item);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('')}</quiz>\n`;
}

const categoryOf = (name: string): string =>
  `<question type="category">\n<category>${text(`$course$/${name}`)}</category>\n</question>\n`;

const types: Record<Plain['kind'], string> = {
  choice: 'multichoice',
  'true-false': 'truefalse',
  matching: 'matching',
  ordering: 'ordering',
  numeric: 'numerical',
  typed: 'shortanswer',
  cloze: 'cloze',
  essay: 'essay',
};

function question(item: Item): string {
  const plain = plainer(item);
  const native = `\n<name>${text(item.key)}</name>\n<questiontext format="plain_text">${text(asks(plain))}</questiontext>\n${answers(plain)}<idnumber>${escaped(item.key)}</idnumber>\n`;
  return `<question type="${types[plain.kind]}">\n<!-- ${carry(item, native)} -->${native}</question>\n`;
}

const asks = (plain: Plain): string => (plain.kind === 'cloze' ? withGaps(plain) : plain.asks);

/** Moodle writes the gaps into the text. */
const withGaps = ({ text: written, gaps }: Extract<Plain, { kind: 'cloze' }>): string =>
  written.replace(/\{\{([^{}]*)\}\}/g, (_, key: string) => {
    const gap = gaps.find((one) => one.key === key.trim());
    const kind = gap && 'options' in gap ? 'MULTICHOICE' : 'SHORTANSWER';
    return gap ? `{1:${kind}:${answersOf(gap).map(inGap).join('~')}}` : '';
  });

const inGap = ({ text: words, percent, feedback }: Choice): string =>
  `${percent === 100 ? '=' : percent > 0 ? `%${Number(percent.toFixed(5))}%` : ''}${bare(words)}${feedback && `#${bare(feedback)}`}`;

const bare = (words: string): string => words.replace(/[\\~=#{}]/g, '\\$&');

function answers(plain: Plain): string {
  switch (plain.kind) {
    case 'choice':
      return `<single>${!plain.several}</single>\n<shuffleanswers>true</shuffleanswers>\n${plain.choices.map(answer).join('')}`;
    case 'true-false':
      return [true, false].map((side) => answer(sideOf(plain, side))).join('');
    case 'matching':
      return [...plain.pairs, ...plain.decoys.map((right) => ({ left: '', right }))]
        .map(
          ({ left, right }) =>
            `<subquestion format="plain_text">${text(left)}<answer>${text(right)}</answer></subquestion>\n`,
        )
        .join('');
    case 'ordering':
      return plain.steps.map((step, at) => answer({ text: step, percent: at + 1, feedback: '' })).join('');
    case 'numeric':
      return `<answer fraction="100" format="plain_text">${text(String(plain.answer))}${remark(plain.right)}<tolerance>${plain.tolerance}</tolerance></answer>\n${plain.wrong ? answer({ text: '*', percent: 0, feedback: plain.wrong }) : ''}`;
    case 'typed':
      return `<usecase>${Number(plain.caseSensitive)}</usecase>\n${plain.accepted.map(answer).join('')}`;
    case 'essay':
      return plain.model ? `<graderinfo format="plain_text">${text(plain.model)}</graderinfo>\n` : '';
    case 'cloze':
      return '';
  }
}

const sideOf = (plain: Extract<Plain, { kind: 'true-false' }>, side: boolean): Choice => ({
  text: String(side),
  percent: side === plain.answer ? 100 : 0,
  feedback: side === plain.answer ? plain.right : plain.wrong,
});

const answer = ({ text: words, percent, feedback }: Choice): string =>
  `<answer fraction="${Number(percent.toFixed(5))}" format="plain_text">${text(words)}${remark(feedback)}</answer>\n`;

const remark = (feedback: string): string => `<feedback format="plain_text">${text(feedback)}</feedback>`;
const text = (words: string): string => `<text>${escaped(words)}</text>`;
