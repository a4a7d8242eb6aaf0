import { dayOf, day, moment } from '../../shared/dates';
import { answer, answers, type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { say, t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { choice } from '../../shared/ui/choice';
import { copyButton } from '../../shared/ui/copy-link';
import { emptyState } from '../../shared/ui/empty-state';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import type { ApiKey } from './api-key.entity';
import { lifetimes } from './api-key.schemas';
import { endOf } from './key';
import { header } from './samples';
import { scopes } from './scopes';

const PATH = '/organisation/api-keys';

const crumbs = () => [{ label: t('organisations.apiKeys.title'), path: PATH }];

/** The keys there are, each with what it may do and when it was last used. */
export function apiKeysPage(keys: ApiKey[], here: { now: Date; timeZone: string }) {
  const title = t('organisations.apiKeys.title');
  const action = { label: t('organisations.apiKeys.make'), href: `${PATH}/new`, icon: 'plus' };
  return page('organisations/api-keys', {
    title,
    head: pageHead({
      title,
      lead: t('organisations.apiKeys.lead'),
      places: [
        { label: t('organisations.apiKeys.webhooks'), path: '/organisation/webhooks' },
        { label: t('organisations.apiKeys.documentation'), path: '/api' },
      ],
      action: keys.length > 0 ? action : null,
    }),
    empty:
      keys.length === 0
        ? emptyState({
            title: t('organisations.apiKeys.none'),
            text: t('organisations.apiKeys.noneMore'),
            action,
          })
        : null,
    keys: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('organisations.apiKeys.name'),
        t('organisations.apiKeys.scopes'),
        t('organisations.apiKeys.lastUsed'),
        t('organisations.apiKeys.expires'),
        t('organisations.apiKeys.status'),
      ],
      rows: keys.map((key) => row(key, here)),
    }),
  });
}

function row(key: ApiKey, { now, timeZone }: { now: Date; timeZone: string }) {
  const end = endOf(key, now);
  return {
    id: `key-${key.id}`,
    cells: [
      { text: key.name, more: `${key.prefix}_…` },
      { lines: key.scopes.map((scope) => say(`organisations.apiKeys.scope.${scope}.label`)) },
      key.lastUsedAt ? moment(key.lastUsedAt, timeZone) : t('organisations.apiKeys.never'),
      key.expiresAt ? day(dayOf(key.expiresAt, timeZone)) : t('organisations.apiKeys.endless'),
      { tag: tag(end ? 'neutral' : 'success', say(`organisations.apiKeys.state.${end ?? 'works'}`)) },
    ],
    actions: end
      ? []
      : [
          {
            label: t('organisations.apiKeys.revoke'),
            about: key.name,
            href: `${PATH}/${key.id}/revocation`,
          },
        ],
  };
}

/** The form for a new key; after a refusal with what was typed and the reasons. */
export function newKeyPage(formKey: string, again?: { typed: Typed; why: Refused }) {
  const title = t('organisations.apiKeys.newTitle');
  const { typed, why } = again ?? { typed: {}, why: null };
  return page(
    'organisations/api-key',
    {
      title,
      head: pageHead({ title, lead: t('organisations.apiKeys.newLead'), crumbs: crumbs() }),
      shown: null,
      form: form({
        action: PATH,
        hidden: { formKey },
        error: why?.error,
        fields: {
          name: field({
            name: 'name',
            label: t('organisations.apiKeys.nameLabel'),
            hint: t('organisations.apiKeys.nameHint'),
            value: answer(typed, 'name'),
            error: why?.errors.name,
            maxlength: 80,
            autocomplete: 'off',
          }),
          scopes: choice({
            name: 'scopes',
            kind: 'several',
            label: t('organisations.apiKeys.scopesLabel'),
            value: answers(typed, 'scopes'),
            error: why?.errors.scopes,
            options: scopes.map((scope) => ({
              value: scope,
              label: say(`organisations.apiKeys.scope.${scope}.label`),
              hint: say(`organisations.apiKeys.scope.${scope}.hint`),
            })),
          }),
          lifetime: choice({
            name: 'lifetime',
            label: t('organisations.apiKeys.lifetimeLabel'),
            value: answer(typed, 'lifetime') || '365',
            error: why?.errors.lifetime,
            options: [
              ...lifetimes.map((days) => ({ value: days, label: t('organisations.apiKeys.days', { days }) })),
              { value: 'endless', label: t('organisations.apiKeys.endless') },
            ],
          }),
        },
        submit: t('organisations.apiKeys.make'),
        others: [{ label: t('organisations.apiKeys.cancel'), href: PATH }],
      }),
      done: null,
    },
    { status: why?.status ?? 200 },
  );
}

/** A new key, for the only time. */
export function shownOncePage(name: string, key: string) {
  const title = t('organisations.apiKeys.madeTitle', { name });
  return page('organisations/api-key', {
    title,
    head: pageHead({ title, crumbs: crumbs() }),
    shown: {
      notice: notice({
        tone: 'attention',
        text: t('organisations.apiKeys.once'),
        more: [t('organisations.apiKeys.onceMore')],
      }),
      key: field({ name: 'key', label: t('organisations.apiKeys.key'), value: key, readonly: true }),
      copy: copyButton(key),
      example: header(key),
    },
    form: null,
    done: button({ label: t('organisations.apiKeys.kept'), href: PATH }),
  });
}

/** Whether to revoke a key, and what follows. */
export function revokeKeyPage({ id, name, prefix }: ApiKey) {
  const title = t('organisations.apiKeys.revokeTitle', { name });
  return page('organisations/api-key', {
    title,
    head: pageHead({
      title,
      lead: t('organisations.apiKeys.revokeLead', { prefix }),
      crumbs: crumbs(),
    }),
    shown: null,
    form: form({
      action: `${PATH}/${id}/revocation`,
      fields: {},
      submit: { label: t('organisations.apiKeys.revokeNow'), kind: 'danger' },
      others: [{ label: t('organisations.apiKeys.keep'), href: PATH }],
    }),
    done: null,
  });
}
