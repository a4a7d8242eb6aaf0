import { t } from '../../../shared/text';
import type { Asked, Choice, Made } from '../choices';
import { Refused } from '../found';
import { chosenGap, numberGap, typedGap } from '../gaps';
import type { Element } from '../xml';
import { saidIn } from './body';
import { attribute, every } from './plain-qti';
import type { Response } from './response';

/** What makes a gap in a text: one to type into, one to choose from. */
export const gapNames = ['textEntryInteraction', 'inlineChoiceInteraction'];

const tag =
  /<(?:[\w.-]+:)?(?:qti-)?(?:text-?entry|inline-?choice)-?interaction\b[^>]*?(?:\/>|>(?:[^]*?<\/(?:[\w.-]+:)?(?:qti-)?(?:text-?entry|inline-?choice)-?interaction>)?)/gi;

/** A text with several gaps. */
export function cloze(asked: Asked, body: Element, responses: Map<string, Response>): Made {
  const gaps = every(body, ...gapNames)
    .sort((one, other) => one.line - other.line)
    .map((interaction, at) => gapOf(`gap-${at + 1}`, interaction, responses));
  let next = 0;
  const text = saidIn(body.inner.replace(tag, () => `{{gap-${++next}}}`)).text;
  if (next !== gaps.length) throw new Refused(t('quizzes.exchange.qti.several'));
  const item = { ...asked, prompt: t('quizzes.exchange.fillTheGaps'), type: 'cloze', text, gaps };
  return { item: item as Made['item'], notes: [] };
}

function gapOf(key: string, interaction: Element, responses: Map<string, Response>): object {
  const response = responses.get(attribute(interaction, 'responseIdentifier') ?? '');
  if (!response || response.right.length + response.earns.size === 0)
    throw new Refused(t('quizzes.exchange.noRightOption'));
  const { right, earns } = response;
  const choice = (value: string, text = value): Choice => ({
    ...{ text, feedback: '', percent: earns.get(value) ?? (right.includes(value) ? 100 : 0) },
  });
  const offered = every(interaction, 'inlineChoice').map((one) =>
    choice(attribute(one, 'identifier') ?? '', saidIn(one).text),
  );
  if (offered.length > 0) return { key, ...chosenGap(offered) };
  const typed = [...new Set([...right, ...earns.keys()])].map((value) => choice(value));
  return {
    key,
    ...(response.baseType === 'string' ? typedGap(typed) : numberGap(typed, response.tolerance)),
  };
}
