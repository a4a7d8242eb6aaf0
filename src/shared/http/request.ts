import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tenant } from '../database/database.service';
import type { Upload } from './uploads';

/** What the guards find out about a request, carried on it. */
export type Visit = { tenant: Tenant | null; sessionId: string | null; actor: unknown };

export type Request = FastifyRequest & { visit?: Visit; uploads?: Upload[] };
export type Reply = FastifyReply;

export const isApi = (request: Pick<FastifyRequest, 'url'>): boolean => request.url.startsWith('/api/');

/** Whether the caller would rather have JSON than a page. */
export const wantsJson = (request: Pick<FastifyRequest, 'url' | 'headers'>): boolean =>
  isApi(request) || /\bjson\b/.test(request.headers.accept?.split(',')[0] ?? '');
