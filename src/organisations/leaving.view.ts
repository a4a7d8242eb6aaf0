import { page } from '../shared/http/page';
import { t } from '../shared/text';
import { form } from '../shared/ui/form';
import { notice } from '../shared/ui/notice';
import { pageHead } from '../shared/ui/page-head';
import type { Leaving } from './departure.service';

/** Asks before somebody leaves the organisation, and says what follows from it. */
export function leavingPage({
  person,
  consequences,
  refused,
}: Pick<Leaving, 'consequences' | 'refused'> & Somebody) {
  const title = t('organisations.leaving.title', { name: person.name });
  return page('organisations/leaving', {
    title,
    head: pageHead({
      title,
      lead: t('organisations.leaving.lead'),
      crumbs: [{ label: t('organisations.people.title'), path: '/people' }],
    }),
    consequences,
    nothing: consequences.length === 0 ? t('organisations.leaving.nothing') : null,
    refused: refused ? notice({ tone: 'attention', text: refused.message, announced: false }) : null,
    confirm: refused ? null : confirm(person.id),
  });
}

type Somebody = { person: Pick<Leaving['person'], 'id' | 'name'> };

const confirm = (id: string) =>
  form({
    action: `/people/${id}/departure`,
    fields: {},
    submit: { label: t('organisations.leaving.confirm'), kind: 'danger' },
    others: [{ label: t('organisations.leaving.keep'), href: '/people' }],
  });
