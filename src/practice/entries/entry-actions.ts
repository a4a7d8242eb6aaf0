import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { may } from './lifecycle';
import type { PracticeEntry } from './practice-entry.entity';

type Actions = { action: ButtonInput | null; others: ButtonInput[] };

/** What its author can do with an entry where it stands: one main thing, and the others. */
export function entryActions(
  { id, status }: Pick<PracticeEntry, 'id' | 'status'>,
  supervisor: string,
  amended = false,
): Actions {
  const at = (noun: string) => `/practice-entries/${id}/${noun}`;
  const send = { label: t('practice.entry.send', { name: supervisor }), action: at('submission') };
  const edit = { label: t('practice.entry.edit'), href: at('edit'), icon: 'pencil' };
  const others: ButtonInput[] = [];
  if (status === 'draft') others.push(edit);
  if (may('amend', { status }) && !amended)
    others.push({ label: t('practice.amending.begin'), href: at('amendment'), icon: 'pencil' });
  others.push({
    label: t('practice.entry.repeat'),
    href: `/practice-entries/new?repeat=${id}`,
    icon: 'copy',
  });
  if (may('withdraw', { status }))
    others.push({ label: t('practice.entry.withdraw'), action: at('withdrawal') });
  if (may('delete', { status })) others.push({ label: t('practice.entry.delete'), href: at('deletion') });
  if (status === 'returned') return { action: { ...edit, label: t('practice.entry.answer') }, others };
  return { action: status === 'draft' ? send : null, others };
}
