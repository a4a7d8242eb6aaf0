import { moment } from '../../shared/dates';
import type { Part } from '../../shared/http/cursor';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { say, t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { copyButton } from '../../shared/ui/copy-link';
import { dialogue } from '../../shared/ui/dialogue';
import { emptyState } from '../../shared/ui/empty-state';
import { facts } from '../../shared/ui/facts';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { time } from '../../shared/ui/time';
import type { Tone } from '../../shared/ui/tone';
import { type DeliveryState, stateOf } from './sending';
import type { WebhookDelivery } from './webhook-delivery.entity';
import type { WebhookEndpoint } from './webhook-endpoint.entity';

const PATH = '/organisation/webhooks';

const states = { works: 'success', fails: 'attention', off: 'danger' } as const;
const stateTag = (endpoint: WebhookEndpoint) => {
  const state = stateOf(endpoint);
  return tag(states[state], t(`certificates.webhooks.state.${state}`));
};

/** The addresses there are, and a form for another. */
export function webhooksPage(endpoints: WebhookEndpoint[], again?: { url: string; why: Refused }) {
  const title = t('certificates.webhooks.title');
  return page(
    'watching/webhooks',
    {
      title,
      head: pageHead({
        title,
        lead: t('certificates.webhooks.lead'),
        crumbs: [{ label: t('organisations.apiKeys.title'), path: '/organisation/api-keys' }],
        places: [{ label: t('organisations.apiKeys.documentation'), path: '/api' }],
      }),
      empty:
        endpoints.length === 0
          ? emptyState({ title: t('certificates.webhooks.none'), text: t('certificates.webhooks.noneMore') })
          : null,
      endpoints:
        endpoints.length === 0
          ? null
          : table({
              caption: title,
              hideCaption: true,
              columns: [t('certificates.webhooks.url'), t('certificates.webhooks.status')],
              rows: endpoints.map((one) => ({
                cells: [{ text: one.url, href: `${PATH}/${one.id}` }, { tag: stateTag(one) }],
              })),
            }),
      form: form({
        action: PATH,
        error: again?.why.error,
        fields: {
          url: field({
            name: 'url',
            type: 'url',
            label: t('certificates.webhooks.urlLabel'),
            hint: t('certificates.webhooks.urlHint'),
            value: again?.url,
            error: again?.why.errors.url,
            maxlength: 500,
          }),
        },
        submit: t('certificates.webhooks.add'),
      }),
    },
    { status: again?.why.status ?? 200 },
  );
}

const crumbs = () => [
  { label: t('organisations.apiKeys.title'), path: '/organisation/api-keys' },
  { label: t('certificates.webhooks.title'), path: PATH },
];

/** A secret, for the only time. */
export function secretPage({ id, url }: WebhookEndpoint, secret: string) {
  const title = t('certificates.webhooks.secretTitle');
  return page('watching/webhook-secret', {
    title,
    head: pageHead({ title, crumbs: crumbs() }),
    facts: facts([{ label: t('certificates.webhooks.url'), value: url }]),
    notice: notice({
      tone: 'attention',
      text: t('certificates.webhooks.once'),
      more: [t('certificates.webhooks.onceMore')],
    }),
    secret: field({
      name: 'secret',
      label: t('certificates.webhooks.secret'),
      value: secret,
      readonly: true,
    }),
    copy: copyButton(secret),
    done: button({ label: t('certificates.webhooks.kept'), href: `${PATH}/${id}` }),
  });
}

/** One address: how it goes, what was sent, what can be done. */
export function webhookPage(endpoint: WebhookEndpoint, log: Part<WebhookDelivery>, timeZone: string) {
  const title = t('certificates.webhooks.oneTitle');
  const { id, url, switchedOffAt, failingSince, previousUntil } = endpoint;
  const since = failingSince ? moment(failingSince, timeZone) : '';
  return page('watching/webhook', {
    title,
    head: pageHead({ title, crumbs: crumbs(), tag: stateTag(endpoint) }),
    facts: facts([{ label: t('certificates.webhooks.url'), value: url }]),
    trouble: switchedOffAt
      ? notice({
          tone: 'danger',
          text: t('certificates.webhooks.off'),
          action: { label: t('certificates.webhooks.switchOn'), action: `${PATH}/${id}/return` },
          announced: false,
        })
      : failingSince
        ? notice({ tone: 'attention', text: t('certificates.webhooks.failing', { since }), announced: false })
        : null,
    actions: [
      ...(switchedOffAt
        ? []
        : [button({ label: t('certificates.webhooks.test'), action: `${PATH}/${id}/tests` })]),
    ],
    rotate: dialogue({
      id: 'rotate',
      opener: { label: t('certificates.webhooks.rotate'), kind: 'secondary' },
      title: t('certificates.webhooks.rotateTitle'),
      text: t('certificates.webhooks.rotateMore'),
      confirm: {
        label: t('certificates.webhooks.rotate'),
        action: `${PATH}/${id}/secret`,
        hidden: previousUntil ? { seen: previousUntil.toISOString() } : {},
      },
      cancel: t('certificates.webhooks.keepSecret'),
    }),
    remove: dialogue({
      id: 'remove',
      opener: { label: t('certificates.webhooks.remove') },
      title: t('certificates.webhooks.removeTitle'),
      text: t('certificates.webhooks.removeMore'),
      confirm: {
        label: t('certificates.webhooks.remove'),
        kind: 'danger',
        action: `${PATH}/${id}/removal`,
      },
      cancel: t('certificates.webhooks.keep'),
    }),
    empty: log.items.length === 0 ? emptyState({ title: t('certificates.webhooks.nothingSent') }) : null,
    log: log.items.length === 0 ? null : logTable(endpoint, log, timeZone),
  });
}

const tones: Record<DeliveryState, Tone> = {
  waiting: 'info',
  delivered: 'success',
  failed: 'danger',
  cancelled: 'neutral',
};

const logTable = (
  { id, switchedOffAt }: WebhookEndpoint,
  { items, next }: Part<WebhookDelivery>,
  zone: string,
) =>
  table({
    caption: t('certificates.webhooks.log'),
    hideCaption: true,
    columns: [
      t('certificates.webhooks.message'),
      t('certificates.webhooks.made'),
      t('certificates.webhooks.status'),
      t('certificates.webhooks.answer'),
    ],
    rows: items.map((one) => ({
      cells: [
        one.type,
        { time: time(one.madeAt.toISOString(), moment(one.madeAt, zone)) },
        {
          tag: tag(tones[one.state], t(`certificates.webhooks.delivery.${one.state}`)),
          more: one.attempts > 0 ? t('certificates.webhooks.tries', { count: one.attempts }) : null,
        },
        { text: answerWords(one), more: nextWords(one, zone) },
      ],
      actions:
        one.state === 'cancelled' || switchedOffAt
          ? []
          : [
              {
                label: t('certificates.webhooks.sendAgain'),
                about: one.type,
                action: `${PATH}/${id}/deliveries/${one.id}/attempts`,
              },
            ],
    })),
    pager: pager({ next: next && `${PATH}/${id}?after=${encodeURIComponent(next)}` }),
  });

const answerWords = ({ answered, because }: WebhookDelivery): string =>
  answered !== null
    ? t('certificates.webhooks.answered', { status: answered })
    : because
      ? say(`certificates.webhooks.because.${because}`)
      : '';

const nextWords = ({ state, dueAt, attempts }: WebhookDelivery, zone: string): string | null =>
  state === 'waiting' && dueAt && attempts > 0
    ? t('certificates.webhooks.next', { moment: moment(dueAt, zone) })
    : null;
