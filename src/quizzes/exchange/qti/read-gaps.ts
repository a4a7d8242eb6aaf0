import { t } from '../../../shared/text';
import type { Asked, Made } from '../choices';
import { Refused } from '../found';
import { plain } from '../markup';
import type { Element } from '../xml';
import { attribute, every } from './plain-qti';
import type { Response } from './response';

/** What makes a gap in a text: one to type into, one to choose from. */
export const gapNames = ['textEntryInteraction', 'inlineChoiceInteraction'];

const tag =
  /<(?:qti-)?(?:text-?entry|inline-?choice)-?interaction\b[^>]*?(?:\/>|>(?:[^]*?<\/(?:qti-)?(?:text-?entry|inline-?choice)-?interaction>)?)/gi;

/** A text with several gaps. */
export function cloze(asked: Asked, body: Element, responses: Map<string, Response>): Made {
  const gaps = every(body, ...gapNames)
    .sort((one, other) => one.line - other.line)
    .map((interaction, at) => gapOf(`gap-${at + 1}`, interaction, responses));
  let next = 0;
  const text = plain(body.inner.replace(tag, () => `{{gap-${++next}}}`)).text;
  if (next !== gaps.length) throw new Refused(t('quizzes.exchange.qti.several'));
  const item = { ...asked, prompt: t('quizzes.exchange.fillTheGaps'), type: 'cloze', text, gaps };
  return { item: item as Made['item'], notes: [] };
}

function gapOf(key: string, interaction: Element, responses: Map<string, Response>): object {
  const response = responses.get(attribute(interaction, 'responseIdentifier') ?? '');
  const offered = new Map(
    every(interaction, 'inlineChoice').map((one) => [
      attribute(one, 'identifier') ?? '',
      plain(one.inner).text,
    ]),
  );
  if (!response || response.right.length === 0) throw new Refused(t('quizzes.exchange.noRightOption'));
  if (offered.size === 0)
    return { key, accepted: [...new Set([...response.right, ...response.earns.keys()])], feedback: '' };
  return {
    key,
    options: [...offered.values()],
    answer: offered.get(response.right[0] ?? '') ?? '',
    feedback: '',
  };
}
