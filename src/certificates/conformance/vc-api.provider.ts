import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './self-signed';
import { adapterDid } from './speaker';
import { type Answer, VcApi } from './vc-api.service';

const LOOPBACK = '127.0.0.1';
const LARGEST = 2_000_000;

export type Serving = { url: string; secureUrl: string; did: string; close: () => Promise<void> };

/**
 * Answers conformance suites on this machine alone: on `port`, and with TLS (a certificate it makes itself) on the port
 * after it, where the status list is, since suites fetch lists by https only. 0 for any two ports.
 */
export async function serveVcApi(port: number): Promise<Serving> {
  const secure = createSecureServer(selfSigned(['localhost'], LOOPBACK), (request, response) =>
    listener(request, response),
  );
  const secureUrl = `https://localhost:${await listen(secure, port === 0 ? 0 : port + 1)}`;
  const api = new VcApi(`${secureUrl}/status-lists/1`, () => new Date());
  const listener: RequestListener = (request, response) => void respond(api, request, response);
  const plain = createServer(listener);
  const url = `http://localhost:${await listen(plain, port)}`;
  const close = async () => void (await Promise.all([plain, secure].map(ended)));
  return { url, secureUrl, did: adapterDid, close };
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });

const ended = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

async function respond(api: VcApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, body } = await answerTo(api, request).catch((error: Error): Answer => ({
    status: 400,
    body: { verified: false, errors: [error.message] },
  }));
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function answerTo(api: VcApi, request: IncomingMessage): Promise<Answer> {
  switch (`${request.method ?? ''} ${request.url ?? ''}`) {
    case 'POST /credentials/issue':
      return api.issue(await bodyOf(request));
    case 'POST /credentials/verify':
      return api.verifyCredential(await bodyOf(request));
    case 'POST /presentations/verify':
      return api.verifyPresentation(await bodyOf(request));
    case 'GET /status-lists/1':
      return api.statusList();
    default:
      return { status: 404, body: { errors: ['There is nothing here'] } };
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST) throw new Error('The request is too large');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
}
