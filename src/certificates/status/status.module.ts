import { ListSigning } from './list-signing.service';
import { MarkQueries } from './marks.queries';
import { StatusLists } from './status-lists.service';
import { StatusPages } from './status.pages';
import { StatusPlaces } from './status-places.service';
import { StatusReader } from './status-reader.service';
import { StatusWay } from './status-way.provider';

/** What this part of certificates consists of. */
export const status = {
  controllers: [StatusPages],
  providers: [ListSigning, MarkQueries, StatusLists, StatusPlaces, StatusReader, StatusWay],
};
