import type { Page } from '../../shared/http/page';
import { homePage, lostPage, verifyingPage } from './exit.view';

/** Pages of the site that outlives the platform. */
export const previews = (): Record<string, Page> => ({
  'Kept: home': homePage(
    [
      { name: 'Harbour Peer Support', slug: 'harbour-peer-support' },
      { name: 'Northside', slug: 'northside' },
    ],
    '2026-05-03',
  ),
  'Kept: verify': verifyingPage(),
  'Kept: nothing here': lostPage(),
});
