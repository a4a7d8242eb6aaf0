import { z } from 'zod';
import { t } from '../../shared/text';
import { addressFault } from './sending';

/** The address of a program as it is typed. Whether it has to be https is for the service to know. */
export const NewWebhook = z
  .object({
    url: z
      .string({ error: () => t('certificates.webhooks.fault.unreadable') })
      .trim()
      .max(500, { error: () => t('certificates.webhooks.fault.tooLong') })
      .refine((text) => addressFault(text, { onlyHttps: false }) === null, {
        error: () => t('certificates.webhooks.fault.unreadable'),
      }),
  })
  .meta({ example: { url: 'https://staff.northgate.example/cairn' } });
export type NewWebhook = z.output<typeof NewWebhook>;

/** Until when the secret before was good, as it was seen when a new one was asked for; nothing where none was changed. */
export const NewSecret = z.object({ seen: z.string().optional() });

const resource = z.object({
  id: z.uuid(),
  url: z.url(),
  state: z.enum(['works', 'fails', 'off']),
  madeAt: z.iso.datetime(),
});

/** The addresses, as programs get them. */
export const WebhooksListed = z.object({ items: z.array(resource) });

/** A new address with its secret, for the only time. */
export const WebhookMade = resource.extend({
  secret: z.string().describe('Signs each message; shown this once'),
});
