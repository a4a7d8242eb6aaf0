import type { TextKey, TextParams } from '../text';

export type Layout = 'app' | 'public' | 'installable' | 'bare';
export type View = { title: string } & Record<string, unknown>;

/** `looksAgain`: the page fetches parts of itself anew, which a public page otherwise does not. */
export type PageOptions = { status?: number; layout?: Layout; looksAgain?: boolean };

/** What a page handler answers: a template and everything it places, worded and decided. */
export class Page {
  constructor(
    readonly template: string,
    readonly view: View,
    readonly options: PageOptions = {},
  ) {}
}

/** A short sentence shown once, on the page that a redirect leads to. */
export type Notice = { key: TextKey; params: TextParams };

/** Where a form leads when it has done its work (303). */
export class Redirect {
  constructor(
    readonly path: string,
    readonly notice: Notice | null,
  ) {}
}

export const page = (template: string, view: View, options?: PageOptions): Page =>
  new Page(template, view, options);

/** `notice` is said on the next page, once. */
export const redirect = (path: string, notice?: TextKey, params: TextParams = {}): Redirect =>
  new Redirect(path, notice ? { key: notice, params } : null);
