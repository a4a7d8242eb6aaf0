import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Client, CurrentClient, RequiresOrKey } from '../../organisations';
import { Id } from '../../shared/http/id.decorator';
import { Described } from '../interface/described.decorator';
import { NewWebhook, WebhookMade, WebhooksListed } from './webhook.schemas';
import { WebhookEndpoints } from './webhook-endpoints.service';
import type { WebhookEndpoint } from './webhook-endpoint.entity';
import { stateOf } from './sending';

/** Where programs are told of changes. */
@ApiTags('Webhooks')
@Controller('api/v1/webhooks')
@RequiresOrKey('api.manage', 'webhooks')
export class WebhooksApi {
  constructor(private readonly endpoints: WebhookEndpoints) {}

  @Get()
  @Described({
    summary: 'List the addresses that are told of changes',
    description: 'An address fails while nothing arrives there, and is off after five days of that.',
    answers: WebhooksListed,
    problems: [401, 403, 429],
  })
  async list() {
    return { items: (await this.endpoints.list()).map(toResource) };
  }

  @Post()
  @Described({
    summary: 'Add an address',
    description:
      'Messages follow Standard Webhooks: check `webhook-signature` with the secret, refuse a `webhook-timestamp` that is more than five minutes off, and handle each `webhook-id` once.',
    answers: WebhookMade,
    status: 201,
    problems: [400, 401, 403, 409, 413, 415, 422, 429],
  })
  async make(@CurrentClient() client: Client, @Body({ schema: NewWebhook }) { url }: NewWebhook) {
    const { endpoint, secret } = await this.endpoints.make(client, url);
    return { ...toResource(endpoint), secret };
  }

  @Post(':id/tests')
  @HttpCode(204)
  @Described({
    summary: 'Send a test message',
    description: 'A message of the type `test`, signed like every other.',
    problems: [401, 403, 404, 409, 429],
  })
  async test(@CurrentClient() client: Client, @Id() id: string): Promise<void> {
    await this.endpoints.test(client, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Described({
    summary: 'Remove an address',
    description: 'Nothing is sent there any more.',
    problems: [401, 403, 404, 429],
  })
  async remove(@CurrentClient() client: Client, @Id() id: string): Promise<void> {
    await this.endpoints.remove(client, id);
  }
}

const toResource = (endpoint: WebhookEndpoint) => ({
  id: endpoint.id,
  url: endpoint.url,
  state: stateOf(endpoint),
  madeAt: endpoint.madeAt.toISOString(),
});
