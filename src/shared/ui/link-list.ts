import { type Given, shown } from './given';

export type LinkInput = {
  label: string;
  href: string;
  icon: string;
  /** What one finds there, small under it. */
  more?: Given<string>;
  /** A file to keep, not a page to look at. */
  download?: Given<boolean>;
};

/** A few ways to go or files to fetch, one under another. */
export const linkList = (links: LinkInput[]) => ({
  links: links.map(({ label, href, icon, more, download }) => ({
    label,
    href,
    icon,
    more: shown(more),
    download: download ?? false,
  })),
});
