import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyContextConfig, FastifyInstance } from 'fastify';
import type { Config } from '../config/config';
import type { ReadyAnswer } from './ready-answer.provider';
import type { Reply, Request } from './request';
import { everyHeader } from './security-headers';

/** What every answer carries. */
export type EveryHeader = Readonly<Record<string, string>>;

/** Answers a request in any case, and with the headers that every answer carries. It must not throw. */
export type AnswerAtOnce = (request: Request, reply: Reply, every: EveryHeader) => void;

type AtOnce = { atOnce?: AnswerAtOnce };

/**
 * Lets the few routes that anybody may ask, and that most do, answer before all that is meant for visitors: no cookie is
 * read for them, no upload awaited, no guard asked. NOTE: they may only give (`GET`), because nobody looks where a request
 * comes from; and this is the first thing to be told to the server.
 */
export function letAnswerAtOnce(adapter: FastifyAdapter, config: Config): void {
  const every = everyHeader(config);
  adapter.getInstance().addHook('onRequest', (request: Request, reply: Reply, next: () => void) => {
    const { atOnce } = (request.routeOptions.config ?? {}) as AtOnce;
    if (!atOnce) return next();
    request.cookies = noCookies;
    atOnce(request, reply, every);
  });
}

const noCookies: Request['cookies'] = {};

/** Adds such a route. */
export function openAtOnce(server: FastifyInstance, path: string, atOnce: AnswerAtOnce): void {
  const config: AtOnce & FastifyContextConfig = { atOnce };
  server.get(path, { config }, () => {
    throw new Error('Routes that answer at once have to be let');
  });
}

/** Sends an answer that was kept. NOTE: past the rest of the server, whose hooks have nothing to add to it. */
export function sendReady(answer: ReadyAnswer, request: Request, reply: Reply): void {
  void reply.hijack();
  const { status, headers, body } = answer.to(request.headers);
  reply.raw.writeHead(status, headers).end(body, 'latin1');
}
