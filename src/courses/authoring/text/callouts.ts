import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import container from 'markdown-it-container';
import { t } from '../../../shared/text';
import { envOf } from './env';

const drawing = (paths: string): string =>
  '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" ' +
  `stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${paths}</svg>`;

/** The drawings of lucide (ISC), as they are used elsewhere. */
const icons = {
  note: drawing('<circle cx="12" cy="12" r="10"/><path d="M12 16v-4"/><path d="M12 8h.01"/>'),
  tip: drawing(
    '<path d="M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5"/>' +
      '<path d="M9 18h6"/><path d="M10 22h4"/>',
  ),
  caution: drawing(
    '<path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3"/>' +
      '<path d="M12 9v4"/><path d="M12 17h.01"/>',
  ),
  example: drawing(
    '<path d="M16 10a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 14.286V4a2 2 0 0 1 2-2h10a2 2 ' +
      '0 0 1 2 2z"/><path d="M20 9a2 2 0 0 1 2 2v10.286a.71.71 0 0 1-1.212.502l-2.202-2.202A2 2 0 0 0 17.172 19H10a2 2 ' +
      '0 0 1-2-2v-1"/>',
  ),
};

type Callout = keyof typeof icons;

/** Lets `::: tip Title` … `:::` set a few words apart, with an icon, the word for it and the title. */
export function callouts(md: MarkdownIt.MarkdownIt): void {
  for (const kind of Object.keys(icons) as Callout[]) {
    container(md, kind, {
      render: (tokens: Token[], index: number, _: unknown, env: unknown) => {
        const token = tokens[index];
        if (token?.nesting !== 1) return '</div>\n';
        const title = token.info.trim().slice(kind.length).trim();
        return opening(md, kind, title, `callout-${envOf(env).docId}-${(envOf(env).callouts += 1)}`);
      },
    });
  }
}

function opening(md: MarkdownIt.MarkdownIt, kind: Callout, title: string, id: string): string {
  const word = md.utils.escapeHtml(t(`courses.text.callouts.${kind}`));
  const words = title
    ? `<span class="callout-word">${word}:</span> ${md.utils.escapeHtml(title)}`
    : `<span class="callout-word">${word}</span>`;
  return (
    `<div class="callout callout-${kind}" role="note" aria-labelledby="${id}">` +
    `<p class="callout-title" id="${id}">${icons[kind]}<span>${words}</span></p>\n`
  );
}
