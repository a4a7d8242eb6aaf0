import MarkdownIt from 'markdown-it';
import { callouts } from './callouts';
import { footnotes } from './footnotes';
import { pictures } from './pictures';
import { recordings } from './recordings';
import { slots } from './slots';
import { terms } from './terms';

/** NOTE: `html: false` shows tags as they were typed; markdown-it refuses addresses of scripts and data by itself. */
export const markdown = new MarkdownIt({ html: false })
  .use(footnotes)
  .use(recordings)
  .use(callouts)
  .use(terms)
  .use(slots)
  .use(pictures);

/** The title of a page is its only first heading, so those of a text begin at the second. */
markdown.core.ruler.push('headings', ({ tokens }) => {
  for (const token of tokens) if (token.tag === 'h1') token.tag = 'h2';
});

/** What an organisation says in its own words, without anything that needs a lesson around it. */
export const plainMarkdown = new MarkdownIt({ html: false, breaks: true }).disable('image');
