import { type Asking, blank } from '../../../src/quizzes/question-types/question-type';
import { Item, typeOf } from '../../../src/quizzes/question-types/registry';
import { Assets } from '../../../src/shared/http/assets.provider';
import { Templates } from '../../../src/shared/http/templates.provider';

let templates: Templates | undefined;

/** What a question shows of itself, before submission and afterwards, as the trainee's browser gets it. */
export function rendering(written: unknown) {
  const item = Item.parse(written);
  const type = typeOf(item);
  const html = (how: 'ask' | 'explain', asking: Partial<Asking>) => {
    templates ??= new Templates(new Assets());
    const view = type[how](item, { answer: blank, seed: 7, ...asking });
    return templates
      .render(`quizzes/questions/${item.type}`, view)
      .replaceAll('&#x27;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&#x3D;', '=');
  };
  return {
    item,
    type,
    ask: (asking: Partial<Asking> = {}) => html('ask', asking),
    explain: (asking: Partial<Asking> = {}) => html('explain', asking),
  };
}

/** The reasons for which a written question is refused, with their places. */
export function refusals(written: unknown): string[] {
  const { error } = Item.safeParse(written);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
