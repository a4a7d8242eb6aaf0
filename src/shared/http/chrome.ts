import type { Request } from './request';

/** Places that belong together; `label` is null where there are few enough to do without. */
export type NavGroup = { label: string | null; id: string; places: NavPlace[] };

type NavPlace = { label: string; path: string; icon: string; current: boolean; count: number | null };

/** What stands around a page for the person who looks at it. */
export type ChromeView = {
  person: { name: string; organisation: string; roleNames: string } | null;
  nav: NavGroup[];
  signOutPath: string;
  clockBanner: { text: string; path: string } | null;
};

/** Knows the places of the person behind a request; the kernel asks, a later module answers. */
export abstract class Chrome {
  abstract of(request: Request): Promise<ChromeView>;
}
