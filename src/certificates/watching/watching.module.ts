import { Module } from '@nestjs/common';
import { ListingWorker } from '../listing/listing.worker';
import { ListingsPages } from '../listing/listings.pages';
import { Listings } from '../listing/listings.service';
import { PublicRegisterPages } from '../listing/public-register.pages';
import { PublicRegisterQueries } from '../listing/public-register.queries';
import { InterfacePages } from '../interface/interface.pages';
import { WatchedSection } from './watched-section.service';
import { ApiVerifications } from '../interface/api-verifications.service';
import { VerificationsApi } from '../interface/verifications.api';
import { Posting } from '../webhooks/posting.provider';
import { WebhookDeliveries } from '../webhooks/webhook-deliveries.service';
import { WebhookEndpoints } from '../webhooks/webhook-endpoints.service';
import { WebhookLetters } from '../webhooks/webhook-letters.service';
import { WebhookSender } from '../webhooks/webhook-sender.service';
import { WebhooksApi } from '../webhooks/webhooks.api';
import { WebhooksPages } from '../webhooks/webhooks.pages';
import { WebhooksWorker } from '../webhooks/webhooks.worker';
import { WatchAnswers } from './watch-answers.service';
import { WatchersPages } from './watchers.pages';
import { WatchesApi } from './watches.api';
import { WatchesPages } from './watches.pages';
import { WatchesQueries } from './watches.queries';
import { WatchingWorker } from './watching.worker';
import { WatchDigests } from './watch-digests.service';
import { WatchList } from './watch-list.service';
import { WatchNews } from './watch-news.service';
import { WatchRequests } from './watch-requests.service';
import { WatchSweep } from './watch-sweep.service';
import { WatchTenants } from './watch-tenants.service';

const watching = [
  WatchList,
  WatchesQueries,
  WatchSweep,
  WatchAnswers,
  WatchRequests,
  WatchNews,
  WatchDigests,
  WatchTenants,
];
const webhooks = [
  WebhookEndpoints,
  WebhookDeliveries,
  WebhookSender,
  WebhookLetters,
  WebhooksWorker,
  Posting,
];
const listing = [Listings, PublicRegisterQueries, ListingWorker, WatchedSection];

/** What employing organisations use: lists of people, the interface for programs. */
@Module({
  controllers: [
    InterfacePages,
    ListingsPages,
    PublicRegisterPages,
    WatchersPages,
    WatchesPages,
    WatchesApi,
    VerificationsApi,
    WebhooksPages,
    WebhooksApi,
  ],
  providers: [...watching, ...webhooks, ...listing, WatchingWorker, ApiVerifications],
})
export class WatchingModule {}
