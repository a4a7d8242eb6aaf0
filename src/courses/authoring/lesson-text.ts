import { t } from '../../shared/text';
import type { Term, TextEnv } from './text/env';
import { fill, type Filling } from './text/filling';
import { markdown } from './text/markdown';
import { meanings } from './text/terms';

/** The course around a text: `slug` makes its ids unlike those of other lessons on the same page. */
export type TextPlace = { slug: string; glossary?: Term[] };

/**
 * The text of a lesson as safe HTML, whoever wrote it, with holes where the organisation's own policies and recordings
 * belong; `fill` puts them there.
 */
export function lessonTemplate(source: string, { slug, glossary = [] }: TextPlace): string {
  const env: TextEnv = { docId: slug, glossary, used: [], callouts: 0 };
  const body = markdown.render(source, env);
  return body + meanings(markdown, env);
}

/** The text of a lesson as HTML that may be placed in a page, where nothing of the organisation is known. */
export const lessonHtml = (source: string, place: TextPlace = { slug: 'text' }): string =>
  fill(lessonTemplate(source, place), nothingKnown());

const nothingKnown = (): Filling => ({
  organisation: t('courses.text.yourOrganisation'),
  policies: new Map(),
  recordings: new Map(),
});
