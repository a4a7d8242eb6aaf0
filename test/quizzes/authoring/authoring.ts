import { parse } from 'node-html-parser';
import { formOf } from '../../../src/quizzes/authoring/forms/registry';
import { authoring as at } from '../../../src/quizzes/authoring/paths';
import { QuizDrafts } from '../../../src/quizzes/authoring/drafts/draft.service';
import { Item } from '../../../src/quizzes/question-types/registry';
import type { Somebody } from '../../support/cast';
import type { useApp } from '../../support/use-app';

export { authoring as at } from '../../../src/quizzes/authoring/paths';

type Typed = Record<string, string | string[]>;

/** A question as its author types it, every field of its form. */
export const typed = (written: unknown): Typed => {
  const item = Item.parse(written);
  return { type: item.type, then: 'save', ...formOf(item).typed(item) };
};

/** Writes quizzes as people do: through the pages, with the forms that stand on them. */
export function authoring(app: ReturnType<typeof useApp>) {
  const begin = async (person: Somebody, title = 'What we promise'): Promise<string> => {
    const { headers } = await app.as(person).post(at.list, { title });
    return String(headers.location).split('/').at(-1) ?? '';
  };
  const add = (person: Somebody, id: string, written: unknown) =>
    app.as(person).post(at.newQuestion(id, Item.parse(written).type), typed(written));
  const show = async (person: Somebody, url: string) => parse((await app.as(person).get(url)).body);
  const publish = async (person: Somebody, id: string) =>
    app.as(person).post(at.publication(id), await sent(person, at.publication(id)));
  /** What stands in the form of a page, as a browser would send it. */
  const sent = async (person: Somebody, url: string, action = url): Promise<Typed> =>
    formIn((await app.as(person).get(url)).body, action);
  return {
    ...{ begin, add, show, sent, publish },
    /** A quiz with these questions, published by its author. */
    async published(person: Somebody, ...questions: unknown[]): Promise<string> {
      const id = await begin(person);
      for (const one of questions) await add(person, id, one);
      await app.as(person).post(at.settings(id), {
        ...(await sent(person, at.settings(id))),
        draw: String(questions.length),
      });
      await publish(person, id);
      return id;
    },
    open: (person: Somebody, id: string) => app.in(person, () => app.get(QuizDrafts).open(id)),
    async questions(person: Somebody, id: string): Promise<Item[]> {
      return (await app.in(person, () => app.get(QuizDrafts).open(id))).document.items;
    },
  };
}

/** What a browser sends of the first form that posts to this address. */
export function formIn(body: string, action: string): Typed {
  const form = parse(body)
    .querySelectorAll('form')
    .find((one) => one.getAttribute('action') === action);
  if (!form) throw new Error(`No form posts to ${action}`);
  const fields: Typed = {};
  for (const input of form.querySelectorAll('input, textarea, select')) {
    const [name, kind] = [input.getAttribute('name'), input.getAttribute('type')];
    const unticked = (kind === 'checkbox' || kind === 'radio') && !input.hasAttribute('checked');
    if (!name || kind === 'file' || unticked) continue;
    const chosen = input.querySelector('option[selected]')?.getAttribute('value') ?? '';
    const value =
      input.tagName === 'TEXTAREA'
        ? input.text
        : input.tagName === 'SELECT'
          ? chosen
          : (input.getAttribute('value') ?? '');
    fields[name] = name in fields ? [fields[name] ?? [], value].flat() : value;
  }
  return fields;
}
