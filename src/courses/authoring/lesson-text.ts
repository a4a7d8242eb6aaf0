import MarkdownIt from 'markdown-it';

/** NOTE: `html: false` shows tags as they were typed; markdown-it refuses addresses of scripts and data by itself. */
const markdown = new MarkdownIt({ html: false });

/** The text of a lesson as HTML that may be placed in a page, whoever wrote it. */
export const lessonHtml = (source: string): string => markdown.render(source);
