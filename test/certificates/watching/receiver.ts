import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export type Received = { headers: IncomingHttpHeaders; body: string };

/** A program that is told of changes, as docs/api.md shows one: it checks signatures and takes each message once. */
export class Receiver {
  readonly received: Received[] = [];
  /** What it answers to what it would take. */
  answers = 204;
  private readonly seen = new Set<string>();

  private constructor(
    private readonly server: Server,
    private readonly path: string,
  ) {}

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        receiver.received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
        response.writeHead(receiver.answers, another(receiver.answers)).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const receiver: Receiver = new Receiver(server, `http://127.0.0.1:${String(port)}/cairn`);
    return receiver;
  }

  get url(): string {
    return this.path;
  }

  /** 204 for a message that is taken, 200 for one that was taken before, 400 for what Cairn did not sign now. */
  take(secret: string, { headers, body }: Received): number {
    try {
      new Webhook(secret).verify(body, headers as Record<string, string>);
    } catch {
      return 400;
    }
    const id = String(headers['webhook-id']);
    if (this.seen.has(id)) return 200;
    this.seen.add(id);
    return 204;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** What belongs to the answer that another protocol is spoken from now on. */
const another = (status: number) => (status === 101 ? { connection: 'upgrade', upgrade: 'another' } : {});
