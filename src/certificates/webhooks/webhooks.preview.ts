import type { Page } from '../../shared/http/page';
import type { WebhookDelivery } from './webhook-delivery.entity';
import type { WebhookEndpoint } from './webhook-endpoint.entity';
import { secretPage, webhookPage, webhooksPage } from './webhooks.view';

const at = new Date('2026-11-21T10:12:00Z');
const endpoint: WebhookEndpoint = {
  id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e01',
  organisationId: '',
  url: 'https://staff.northgate.example/cairn',
  secretSealed: '',
  previousSecretSealed: null,
  previousUntil: null,
  madeAt: at,
  failingSince: null,
  switchedOffAt: null,
  removedAt: null,
};
const failing = { ...endpoint, failingSince: at };
const delivery: WebhookDelivery = {
  id: endpoint.id,
  organisationId: '',
  endpointId: endpoint.id,
  changeId: null,
  type: 'certificate.revoked',
  body: '',
  state: 'delivered',
  madeAt: at,
  attempts: 1,
  dueAt: null,
  triedAt: at,
  answered: 204,
  because: null,
};
const log = [
  delivery,
  { ...delivery, state: 'waiting' as const, attempts: 3, dueAt: at, answered: 500, because: 'answered' },
  {
    ...delivery,
    type: 'test',
    state: 'failed' as const,
    attempts: 9,
    answered: null,
    because: 'unreachable',
  },
  { ...delivery, state: 'cancelled' as const, attempts: 0, answered: null },
];

export const previews = (): Record<string, Page> => ({
  'Webhooks, none': webhooksPage([]),
  Webhooks: webhooksPage([endpoint, failing, { ...failing, switchedOffAt: at }]),
  'Webhooks, refused': webhooksPage([endpoint], {
    url: 'staff',
    why: { status: 422, errors: { url: 'Write a whole address.' }, error: null },
  }),
  'Webhook, its secret': secretPage(endpoint, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw4dGJqN2bA1w='),
  'Webhook, nothing sent': webhookPage(endpoint, { items: [], next: null }, 'Europe/London'),
  Webhook: webhookPage(failing, { items: log, next: 'x' }, 'Europe/London'),
  'Webhook, off': webhookPage(
    { ...failing, switchedOffAt: at },
    { items: log.slice(2), next: null },
    'Europe/London',
  ),
});
