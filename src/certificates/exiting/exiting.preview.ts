import type { Page } from '../../shared/http/page';
import { homePage, lostPage, verifyingPage } from './exit.view';

/** Pages of the site that outlives the platform. */
export const previews = (): Record<string, Page> => ({
  'Kept: home': homePage(['Harbour Peer Support', 'Northside']),
  'Kept: verify': verifyingPage(),
  'Kept: nothing here': lostPage(),
});
