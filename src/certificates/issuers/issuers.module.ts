import { IssuerQueries } from './issuer.queries';
import { PublicIssuers } from './issuer.service';
import { IssuersPages } from './issuers.pages';

/** What this part of certificates consists of. */
export const issuers = {
  controllers: [IssuersPages],
  providers: [IssuerQueries, PublicIssuers],
};
