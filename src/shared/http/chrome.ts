import type { Request } from './request';

/** What stands around a page for the person who looks at it. */
export type ChromeView = {
  person: { name: string; organisation: string; roleNames: string } | null;
  nav: { label: string; path: string; icon: string; current: boolean; count: number | null }[];
  signOutPath: string;
  clockBanner: { text: string; path: string } | null;
};

/** Knows the places of the person behind a request; the kernel asks, a later module answers. */
export abstract class Chrome {
  abstract of(request: Request): Promise<ChromeView>;
}
