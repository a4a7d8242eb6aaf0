import { Injectable } from '@nestjs/common';
import { Members } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Post } from '../../notifications';
import { FAILING_DAYS, isGivenUp } from './sending';
import { WebhookEndpoint } from './webhook-endpoint.entity';

/** Tells owners what becomes of the addresses of their programs. */
@Injectable()
export class WebhookLetters {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly post: Post,
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
        await this.post.send({
          to,
          template: 'webhook-switched-off',
          view: {
            url,
            days: FAILING_DAYS,
            gone,
          },
          path: `/organisation/webhooks/${endpointId}`,
          key: `webhook-off:${endpointId}:${to.id}:${switchedOffAt.toISOString()}`,
        });
      }
    });
  }
}
