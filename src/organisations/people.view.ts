import { day } from '../shared/dates';
import type { RejectedForm } from '../shared/http/forms';
import { answer, answers } from '../shared/http/forms';
import { page } from '../shared/http/page';
import { t } from '../shared/text';
import { choice } from '../shared/ui/choice';
import { emptyState } from '../shared/ui/empty-state';
import { field } from '../shared/ui/field';
import { form } from '../shared/ui/form';
import { pageHead } from '../shared/ui/page-head';
import { pager } from '../shared/ui/pager';
import { table } from '../shared/ui/table';
import type { MemberListed } from './people.queries';
import { roles } from './roles';

type Listed = { items: MemberListed[]; next: string | null };

/** The members of the organisation, by name. */
export function peoplePage({ items, next }: Listed, search: string) {
  const title = t('organisations.people.title');
  const query = new URLSearchParams({ ...(search ? { search } : {}), ...(next ? { after: next } : {}) });
  return page('organisations/people', {
    title,
    head: pageHead({
      title,
      action: { label: t('organisations.people.invite'), href: '/people/new', icon: 'user-plus' },
    }),
    search: form({
      action: '/people',
      method: 'get',
      label: t('organisations.people.search'),
      fields: {
        search: field({
          name: 'search',
          type: 'search',
          label: t('organisations.people.searchLabel'),
          value: search,
          required: false,
        }),
      },
      submit: { label: t('organisations.people.find'), kind: 'secondary' },
    }),
    empty:
      items.length === 0
        ? emptyState({ title: t('organisations.people.nobody'), text: t('organisations.people.nobodyMore') })
        : null,
    people: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('organisations.people.name'),
        t('organisations.people.roles'),
        t('organisations.people.since'),
      ],
      rows: items.map((person) => ({
        cells: [
          { text: person.name, more: person.email },
          person.roles.map((role) => t(`organisations.roles.${role}`)).join(', '),
          day(person.joinedAt.toISOString().slice(0, 10)),
        ],
        actions: [
          {
            label: t('organisations.leaving.action'),
            about: person.name,
            href: `/people/${person.id}/departure`,
          },
        ],
      })),
      pager: pager({ next: next ? `/people?${query.toString()}` : null }),
    }),
  });
}

/** The form to invite somebody; after a refusal with what was typed and the reasons. */
export function invitationPage(refused?: RejectedForm) {
  const title = t('organisations.people.inviteTitle');
  const typed = refused?.typed ?? {};
  const errors = refused?.errors ?? {};
  return page(
    'organisations/invitation',
    {
      title,
      head: pageHead({
        title,
        lead: t('organisations.people.inviteLead'),
        crumbs: [{ label: t('organisations.people.title'), path: '/people' }],
      }),
      form: form({
        action: '/people',
        fields: {
          name: field({
            name: 'name',
            label: t('organisations.people.nameLabel'),
            value: answer(typed, 'name'),
            error: errors.name,
          }),
          email: field({
            name: 'email',
            type: 'email',
            label: t('organisations.people.emailLabel'),
            value: answer(typed, 'email'),
            error: errors.email,
          }),
          roles: choice({
            name: 'roles',
            kind: 'several',
            label: t('organisations.people.rolesLabel'),
            value: answers(typed, 'roles'),
            error: errors.roles ?? null,
            options: roles.map((role) => ({ value: role, label: t(`organisations.roles.${role}`) })),
          }),
        },
        submit: t('organisations.people.send'),
      }),
    },
    { status: refused ? 422 : 200 },
  );
}
