import { type HTMLElement, parse } from 'node-html-parser';

/** What a form is filled in with, by field name. */
export type Answers = Record<string, string | string[]>;

/** A page as a person has it before them. */
export type Sheet = { url: string; status: number; document: HTMLElement };

/** A browser without a screen: keeps cookies, follows redirects, reads pages and sends the forms that stand on them. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  get(path: string): Promise<Sheet> {
    return this.ask(path, { method: 'GET' });
  }

  /** Sends the form of this page whose address ends in `action`, as it stands there but for these answers. */
  async send(sheet: Sheet, action: string | RegExp, answers: Answers = {}): Promise<Sheet> {
    const form = formAt(sheet, action);
    const body = new URLSearchParams();
    for (const [name, value] of filledIn(form, answers)) body.append(name, value);
    return this.ask(form.getAttribute('action') ?? sheet.url, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
  }

  /** Sends the form of this page with a file in it. */
  async hand(sheet: Sheet, action: string | RegExp, file: File): Promise<Sheet> {
    const form = formAt(sheet, action);
    const body = new FormData();
    for (const [name, value] of filledIn(form, {})) body.append(name, value);
    body.append('file', file);
    return this.ask(form.getAttribute('action') ?? sheet.url, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
  }

  /** Raw bytes or JSON from an address of the same server. */
  async fetch(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.at(path), { headers: { ...headers, cookie: this.jar() } });
  }

  private async ask(path: string, request: RequestInit, hops = 0): Promise<Sheet> {
    const url = this.at(path);
    const headers = { accept: 'text/html', ...request.headers, cookie: this.jar() };
    const response = await fetch(url, { ...request, headers, redirect: 'manual' });
    this.keep(response);
    const next = response.headers.get('location');
    if (next && hops < 10) return this.ask(next, { method: 'GET' }, hops + 1);
    const document = parse(await response.text());
    if (response.status >= 400)
      throw new Error(`${request.method ?? 'GET'} ${url} answered ${response.status}: ${said(document)}`);
    return { url, status: response.status, document };
  }

  private at(path: string): string {
    const { pathname, search } = new URL(path, this.origin);
    return new URL(pathname + search, this.origin).href;
  }

  private keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line) || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  private jar(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** The main words of a page on one line. */
export function said(document: HTMLElement): string {
  const main = document.querySelector('main') ?? document;
  const shown = parse(main.innerHTML.replace(/<template[^]*?<\/template>/g, ''));
  return shown.textContent.replace(/\s+/g, ' ').trim().slice(0, 1_000);
}

function formAt(sheet: Sheet, action: string | RegExp): HTMLElement {
  const fits = (address: string) => (typeof action === 'string' ? address === action : action.test(address));
  const form = sheet.document.querySelectorAll('form').find((one) => fits(one.getAttribute('action') ?? ''));
  if (!form)
    throw new Error(
      `No form that leads to ${String(action)} stands on ${sheet.url}: ${said(sheet.document)}`,
    );
  return form;
}

function filledIn(form: HTMLElement, answers: Answers): [string, string][] {
  const standing = form
    .querySelectorAll('input[name]')
    .filter(
      (input) => input.getAttribute('type') === 'hidden' || input.hasAttribute('checked') || isText(input),
    )
    .map((input): [string, string] => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''])
    .filter(([name]) => !(name in answers));
  const given = Object.entries(answers).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return [...standing, ...given];
}

const isText = (input: HTMLElement) =>
  ['text', 'email', 'number', 'date', 'search', 'time'].includes(input.getAttribute('type') ?? 'text');
