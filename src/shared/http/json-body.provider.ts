import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { jsonBreak } from './json-break';
import { LARGEST_BODY } from './largest-body';
import { isApi, type Request } from './request';
import { UnreadableBody } from './unreadable';

type Parsed = { error: Error | null; body?: unknown };

/** Reads bodies of JSON, and says of one that is none where it breaks off. */
export function readJson(app: NestFastifyApplication): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit: LARGEST_BODY }, (request, body, done) => {
    const text = body.toString();
    const { error, body: read } = parsed((then) => void parse(request as never, text, then));
    const told = error && text !== '' ? broken(text) : error;
    if (told) done(told);
    else done(null, read);
  });
}

function parsed(work: (then: (error: Error | null, body?: unknown) => void) => void): Parsed {
  let found: Parsed = { error: null };
  work((error, body) => (found = { error, body }));
  return found;
}

/** NOTE: what is JSON and was not taken has keys that are refused, so that nobody changes what objects are. */
function broken(text: string): UnreadableBody {
  const place = jsonBreak(text);
  return new UnreadableBody(400, place ? 'notJson' : 'forbiddenKeys', place);
}

/** Programs send JSON and say so. NOTE: what other kinds are read as belongs to forms, and would be taken for nothing. */
export function refuseOtherTypes(request: Request): void {
  const { headers } = request;
  const empty = !headers['transfer-encoding'] && Number(headers['content-length'] ?? 0) === 0;
  if (!isApi(request) || empty) return;
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? ''))
    throw new UnreadableBody(415, 'otherType');
}
