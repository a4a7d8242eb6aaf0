import type { Item } from '../../question-types/registry';
import { carry } from '../carried';
import type { Choice } from '../choices';
import { answersOf, type Plain, plainer } from '../plainer';

/** Questions as a GIFT file. What GIFT cannot say travels in a comment above the question (see `carried.ts`). */
export function writeGift(title: string, items: readonly Item[]): string {
  let category = '';
  const blocks = items.flatMap((item) => {
    const heading = item.objective === category ? [] : [`$CATEGORY: ${item.objective}`];
    category = item.objective;
    const native = block(item);
    return [...heading, `// ${carry(item, native)}\n${native}`];
  });
  return `// ${title.replace(/\s+/g, ' ')}\n\n${blocks.join('\n\n')}\n`;
}

function block(item: Item): string {
  const plain = plainer(item);
  if (plain.kind === 'cloze') return gapped(item.key, plain);
  return `::${said(item.key)}::[plain]${said(plain.asks)} {${answers(plain)}}`;
}

/** GIFT knows one gap: a text in the middle of which the answers stand. Of several only the text can be said. */
function gapped(
  key: string,
  { asks, text, gaps: [gap, ...more] }: Extract<Plain, { kind: 'cloze' }>,
): string {
  const [before = '', ...after] = text.split(/\{\{[^{}]*\}\}/);
  const head = `::${said(key)}::[plain]${said(`${asks}\n\n${before}`)}`;
  if (!gap || more.length > 0) return `${head}${said(after.map((one) => `_____${one}`).join(''))} {}`;
  const all = answersOf(gap);
  return `${head}{${lines(all.map('options' in gap ? marked : accepted))}}${said(after.join(''))}`;
}

function answers(plain: Plain): string {
  switch (plain.kind) {
    case 'choice':
      return lines(plain.choices.map((one) => (plain.several ? weighed(one) : marked(one))));
    case 'true-false':
      return `${plain.answer ? 'T' : 'F'}${remark(plain.wrong, true)}${remark(plain.right)}`;
    case 'matching':
      return lines([
        ...plain.pairs.map(({ left, right }) => `=${said(left)} -> ${said(right)}`),
        ...plain.decoys.map((decoy) => `= -> ${said(decoy)}`),
      ]);
    case 'ordering':
      return lines(plain.steps.map((step, at) => `=${said(step)} -> ${at + 1}`));
    case 'numeric':
      return `#${lines([`=${plain.answer}:${plain.tolerance}${remark(plain.right)}`])}`;
    case 'typed':
      return lines(plain.accepted.map(accepted));
    case 'cloze':
    case 'essay':
      return '';
  }
}

const lines = (all: string[]): string => `\n${all.map((one) => `\t${one}\n`).join('')}`;
const body = ({ text, feedback }: Choice): string => `${said(text)}${remark(feedback)}`;
const marked = (one: Choice): string => `${one.percent === 100 ? '=' : weight(one)}${body(one)}`;
const accepted = (one: Choice): string =>
  one.percent === 100 ? marked(one) : `=%${Number(one.percent.toFixed(5))}%${body(one)}`;
const weighed = (one: Choice): string => `~%${Number(one.percent.toFixed(5))}%${body(one)}`;
const weight = ({ percent }: Choice): string => (percent > 0 ? `~%${Number(percent.toFixed(5))}%` : '~');
const remark = (text: string, always = false): string => (text || always ? `#${said(text)}` : '');

/** A text with what means something in GIFT said plainly. */
const said = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\n/g, '\\n');
