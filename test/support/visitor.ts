import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Form = Record<string, string | number | string[] | undefined>;
type Options = { headers?: Record<string, string> };

/** Somebody in front of the application: asks as a browser does, with their cookie when they are signed in. */
export class Visitor {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly cookie: Promise<string> | null,
  ) {}

  async get(url: string, { headers = {} }: Options = {}) {
    const own = await this.own();
    return this.app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...own, ...headers } });
  }

  /** Sends a form as a page of ours does. */
  async post(url: string, form: Form = {}, { headers = {} }: Options = {}) {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form)) {
      for (const one of [value ?? []].flat()) body.append(name, String(one));
    }
    const own = await this.own();
    return this.app.inject({
      method: 'POST',
      url,
      headers: {
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...own,
        ...headers,
      },
      payload: body.toString(),
    });
  }

  /** Sends a form with files as a page of ours does. */
  async upload(url: string, fields: Record<string, string>, files: Record<string, File>) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const [name, file] of Object.entries(files)) form.append(name, file);
    const { headers, body } = await encoded(form);
    const own = await this.own();
    return this.app.inject({
      method: 'POST',
      url,
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', ...headers, ...own },
      payload: body,
    });
  }

  /** Sends JSON as a program does. */
  async send(method: 'POST' | 'PUT' | 'DELETE', url: string, body: object = {}) {
    const own = await this.own();
    return this.app.inject({ method, url, headers: { accept: 'application/json', ...own }, payload: body });
  }

  put(url: string, body: object = {}) {
    return this.send('PUT', url, body);
  }

  private async own(): Promise<Record<string, string>> {
    return this.cookie ? { cookie: await this.cookie } : {};
  }
}

async function encoded(form: FormData) {
  const response = new Response(form);
  const body = Buffer.from(await response.arrayBuffer());
  return { headers: { 'content-type': response.headers.get('content-type') ?? '' }, body };
}
