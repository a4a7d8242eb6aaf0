import type { HTMLElement } from 'node-html-parser';
import { t } from '../../../shared/text';
import { plain } from '../markup';
import type { Element } from '../xml';
import { attribute, every } from './plain-qti';

/** What stands in a body and is not for whoever has yet to answer: answers are in it more often than not. */
const later = new Set([
  'FEEDBACKBLOCK',
  'FEEDBACKINLINE',
  'MODALFEEDBACK',
  'TEMPLATEBLOCK',
  'TEMPLATEINLINE',
]);

const isForCandidates = (view: string | null | undefined): boolean => !view || /\bcandidate\b/.test(view);

function unsaid(element: HTMLElement): boolean {
  const name = (element.tagName ?? '').replace(/^QTI-/, '').replaceAll('-', '');
  return later.has(name) || (name === 'RUBRICBLOCK' && !isForCandidates(element.getAttribute('view')));
}

/** Elements without the prefix of their namespace. */
const bare = (markup: string): string => markup.replace(/<(\/?)[\w.-]+:(?=[a-z])/gi, '<$1');

/** What a part of a body says to whoever has yet to answer. */
export const saidIn = (part: Element | string): ReturnType<typeof plain> =>
  plain(bare(typeof part === 'string' ? part : part.inner), unsaid);

const entry =
  /<(?:qti-)?text-?entry-?interaction\b[^>]*?(?:\/>|>[^]*?<\/(?:qti-)?text-?entry-?interaction>)/gi;
const interaction = /<(?:qti-)?[\w-]*interaction\b[^>]*?(?:\/>|>[^]*?<\/(?:qti-)?[\w-]*interaction>)/gi;
const prompt = /<(?:qti-)?prompt\b[^>]*>([^]*?)<\/(?:qti-)?prompt>/i;

/** The body without what is answered in it, and the prompts of what is. A gap within a text stays visible. */
export function promptOf(body: Element): ReturnType<typeof plain> {
  const outside = bare(body.inner)
    .replace(entry, '_____')
    .replace(interaction, (markup) => prompt.exec(markup)?.[1] ?? '');
  const { text, pictures } = saidIn(outside);
  return { text: text.replace(/(^|\n)\s*_____\s*$/, '').trim(), pictures };
}

/** What those who mark it are told. */
export const forMarkers = (body: Element): string =>
  every(body, 'rubricBlock')
    .filter((one) => !isForCandidates(attribute(one, 'view')))
    .map((one) => plain(bare(one.inner)).text)
    .filter(Boolean)
    .join('\n\n');

/** What is said afterwards and belongs to no answer. */
export function lostIn(root: Element, body: Element, answers: ReadonlySet<string>): string[] {
  const modal = every(root, 'modalFeedback').filter(
    (one) => !answers.has(attribute(one, 'identifier') ?? ''),
  );
  const blocks = every(body, 'feedbackBlock');
  const choices = new Set(every(body, 'simpleChoice').flatMap((one) => every(one, 'feedbackInline')));
  const inline = every(body, 'feedbackInline').filter((one) => !choices.has(one));
  return modal.length + blocks.length + inline.length > 0 ? [t('quizzes.exchange.feedbackLeftOut')] : [];
}
