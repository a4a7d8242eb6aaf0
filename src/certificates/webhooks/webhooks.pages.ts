import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { answer, readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { NewSecret, NewWebhook } from './webhook.schemas';
import { WebhookDeliveries } from './webhook-deliveries.service';
import { WebhookEndpoints } from './webhook-endpoints.service';
import { secretPage, webhookPage, webhooksPage } from './webhooks.view';
import { LogWish } from './webhook-log.schemas';

const PATH = '/organisation/webhooks';

/** Where the programs of an organisation are told of changes, and what was sent. */
@Controller('organisation/webhooks')
@Requires('api.manage')
export class WebhooksPages {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly deliveries: WebhookDeliveries,
  ) {}

  @Get()
  async list() {
    return webhooksPage(await this.endpoints.list());
  }

  @Post()
  async make(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(NewWebhook, body);
    return orAgain(
      form,
      async ({ url }) => {
        const { endpoint, secret } = await this.endpoints.make(actor, url);
        return secretPage(endpoint, secret);
      },
      async (why) => webhooksPage(await this.endpoints.list(), { url: answer(form.typed, 'url'), why }),
    );
  }

  @Get(':id')
  async show(
    @CurrentActor() { timeZone }: Actor,
    @Id() id: string,
    @Query({ schema: LogWish }) { after }: LogWish,
  ) {
    const endpoint = await this.endpoints.find(id);
    return webhookPage(endpoint, await this.deliveries.log(id, after), timeZone);
  }

  @Post(':id/tests')
  async test(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.endpoints.test(actor, id);
    return redirect(`${PATH}/${id}`, 'certificates.webhooks.tested');
  }

  @Post(':id/secret')
  async rotate(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const seen = answer(readForm(NewSecret, body).typed, 'seen');
    const secret = await this.endpoints.rotate(actor, id, seen || null);
    return secretPage(await this.endpoints.find(id), secret);
  }

  @Post(':id/return')
  async switchOn(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.endpoints.switchOn(actor, id);
    return redirect(`${PATH}/${id}`, 'certificates.webhooks.switchedOn');
  }

  @Post(':id/removal')
  async remove(@CurrentActor() actor: Actor, @Id() id: string) {
    await this.endpoints.remove(actor, id);
    return redirect(PATH, 'certificates.webhooks.removed');
  }

  @Post(':id/deliveries/:delivery/attempts')
  async sendAgain(@Id() id: string, @Id('delivery') delivery: string) {
    await this.endpoints.find(id);
    await this.deliveries.sendAgain(id, delivery);
    return redirect(`${PATH}/${id}`, 'certificates.webhooks.sentAgain');
  }
}
