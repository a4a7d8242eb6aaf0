import { parse } from 'node-html-parser';
import { CourseService } from '../../../src/courses';
import { DraftService } from '../../../src/courses/authoring/drafts/draft.service';
import type { Somebody } from '../../support/cast';
import type { useApp } from '../../support/use-app';

export const slug = 'active-listening';
export const at = `/authoring/courses/${slug}`;
export const lessonAt = (lesson: string) => `${at}/lessons/${lesson}`;

type Form = Record<string, string | string[]>;

/** Writes courses as people do: through the pages, with the forms that stand on them. */
export function writing(app: ReturnType<typeof useApp>) {
  return {
    adopt: (person: Somebody) => app.in(person, () => app.get(CourseService).adopt(slug)),
    draft: (person: Somebody, of = slug) => app.in(person, () => app.get(DraftService).find(of)),
    /** What stands in the first form of a page that posts to this address, as a browser would send it. */
    async formAt(person: Somebody, url: string, action = url): Promise<Form> {
      const { body } = await app.as(person).get(url);
      return formIn(body, action);
    },
    formIn,
    /** The words of a page as one text. */
    words: (body: string) => parse(body).querySelector('main')?.text.replace(/\s+/g, ' ').trim() ?? '',
    /** The titles of the lessons of a draft, by module. */
    async outline(person: Somebody, of = slug): Promise<string[][]> {
      const { document } = await app.in(person, () => app.get(DraftService).find(of));
      return document.modules.map(({ lessons }) => lessons.map((lesson) => lesson.slug));
    },
  };
}

function formIn(body: string, action: string): Form {
  const form = parse(body)
    .querySelectorAll('form')
    .find((one) => one.getAttribute('action') === action);
  if (!form) throw new Error(`No form posts to ${action}`);
  const typed: Form = {};
  const add = (name: string, value: string) => {
    const before = typed[name];
    typed[name] = before === undefined ? value : [before, value].flat();
  };
  for (const input of form.querySelectorAll('input, textarea, select')) {
    const name = input.getAttribute('name');
    const kind = input.getAttribute('type');
    if (!name || ((kind === 'checkbox' || kind === 'radio') && !input.hasAttribute('checked'))) continue;
    if (input.tagName === 'TEXTAREA') add(name, input.text);
    else if (input.tagName === 'SELECT')
      add(
        name,
        (input.querySelector('option[selected]') ?? input.querySelector('option'))?.getAttribute('value') ??
          '',
      );
    else add(name, input.getAttribute('value') ?? '');
  }
  return typed;
}
