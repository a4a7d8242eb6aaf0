import { Injectable } from '@nestjs/common';
import { Messages } from '../../notifications';
import { Members } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { FAILING_DAYS, isGivenUp } from './sending';
import { WebhookEndpoint } from './webhook-endpoint.entity';

/** Tells owners what becomes of the addresses of their programs. */
@Injectable()
export class WebhookLetters {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly messages: Messages,
    private readonly config: Config,
  ) {}

  /** An address was switched off: once each time. */
  switchedOff(endpointId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { url, switchedOffAt, failingSince } = await this.db
        .of(WebhookEndpoint)
        .findOneByOrFail({ id: endpointId });
      if (!switchedOffAt) return;
      const gone = !isGivenUp(failingSince, null, switchedOffAt);
      for (const to of await this.members.withRole('owner')) {
        await this.messages.send({
          to,
          template: 'webhook-switched-off',
          view: {
            name: to.name,
            url,
            days: FAILING_DAYS,
            gone,
            link: `${this.config.publicUrl}/organisation/webhooks/${endpointId}`,
          },
          key: `webhook-off:${endpointId}:${to.id}:${switchedOffAt.toISOString()}`,
        });
      }
    });
  }
}
