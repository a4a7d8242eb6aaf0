import { t } from '../../../shared/text';
import { faultsIn } from '../forms/faults';
import { nameOf } from '../forms/naming-parts';
import { formOf } from '../forms/registry';
import { QuizDefinition } from '../../quizzes.schemas';
import type { Draft } from './draft';

/** Something that keeps a draft from being published: in a question, in the settings, or in the bank as a whole. */
export type Fault = { in: 'question'; key: string; text: string } | { in: 'settings' | 'bank'; text: string };

/** Everything that keeps a draft from being published; nothing when it may be. */
export function draftFaults(draft: Draft): Fault[] {
  if (draft.items.length === 0) return [{ in: 'bank', text: t('quizzes.authoring.faults.noQuestion') }];
  const parsed = QuizDefinition.safeParse({ slug: 'any', ...draft });
  if (parsed.success) return [];
  return Object.entries(faultsIn(parsed.error.issues)).map(([path, text]) => placed(draft, path, text));
}

function placed({ items }: Draft, path: string, text: string): Fault {
  const [first, place, ...field] = path.split('.');
  if (first !== 'items') return { in: 'settings', text };
  const item = place === undefined ? undefined : items[Number(place)];
  if (!item) return { in: 'bank', text };
  const name = nameOf(formOf(item).shape, field.join('.'));
  return { in: 'question', key: item.key, text: name ? `${name}: ${text}` : text };
}
