import { type HTMLElement, parse } from 'node-html-parser';

/** Where a page lies in the site, and what else lies there. */
export type Site = {
  /** How many folders deep the page is: 2 for `/v/<code>/`. */
  depth: number;
  /** Where the platform was: what leads there leads into the site. */
  origin: string;
  /** Whether something answers at an address of the platform, as `/verify`. */
  has: (path: string) => boolean;
};

const places = ['href', 'src', 'action'] as const;

/**
 * A page of the platform as a file that any web server can serve, in any folder: addresses are relative, and whatever
 * leads to something that is not in the site loses its link or is left out.
 */
export function staticPage(html: string, site: Site): string {
  const page = parse(html, { comment: true });
  for (const element of page.querySelectorAll('[href], [src], [action]')) settle(element, site);
  return page.toString();
}

function settle(element: HTMLElement, site: Site): void {
  for (const name of places) {
    const address = ofPlatform(element.getAttribute(name), site.origin);
    if (!address?.startsWith('/') || address.startsWith('//')) continue;
    const [path = '', rest = ''] = cut(address);
    if (!site.has(path)) return lose(element);
    element.setAttribute(name, `${up(site.depth)}${inSite(path)}${rest}`);
  }
}

/**
 * A link that leads nowhere is its words, unless it is there for the link alone, as in a list of files; anything else that
 * would load or send something is left out.
 */
function lose(element: HTMLElement): void {
  const { parentNode: around } = element;
  if (element.tagName === 'A' && around?.tagName === 'LI' && around.childNodes[0] === element)
    around.remove();
  else if (element.tagName === 'A') element.replaceWith(element.innerHTML);
  else element.remove();
}

const ofPlatform = (address: string | undefined, origin: string): string | undefined =>
  address?.startsWith(`${origin}/`) ? address.slice(origin.length) : address;

const cut = (address: string): [string, string] => {
  const at = address.search(/[?#]/);
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
};

const up = (depth: number): string => (depth === 0 ? './' : '../'.repeat(depth));

/** A page is a folder, so that its address needs no ending; a file is itself. */
const inSite = (path: string): string => {
  const inside = path.slice(1);
  return inside === '' || inside.endsWith('/') || /\.[a-z0-9]+$/i.test(inside) ? inside : `${inside}/`;
};
