import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { NotFound } from '../../shared/errors';
import { type EveryHeader, openAtOnce, sendReady } from '../../shared/http/at-once.provider';
import { FailureFilter } from '../../shared/http/failure.filter';
import { ReadyAnswer } from '../../shared/http/ready-answer.provider';
import { preferring } from '../verifying/accepts';
import type { KeptPlace } from '../verifying/kept-place';
import { KeptPlaces } from '../verifying/kept-places.provider';
import type { ServedList } from '../verifying/verification-reader.provider';
import { keptListName, readListName } from './purposes';
import { LIST_TTL } from './status-list';
import { StatusReader } from './status-reader.service';

const JSON_LD = 'application/vc';
const JWT = 'application/vc+jwt';
const preferred = preferring(JSON_LD, JWT, 'application/ld+json', 'application/json');

type Named = { slug: string; name: string };

/**
 * The status lists of an organisation, straight from the HTTP server: as they were kept while every change is heard, or
 * by one prepared query.
 */
@Injectable()
export class StatusWay {
  constructor(
    private readonly reader: StatusReader,
    private readonly places: KeptPlaces,
    private readonly failures: FailureFilter,
  ) {}

  /** Opens the way on the HTTP server, before it listens. */
  open(app: NestFastifyApplication): void {
    const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const path = '/orgs/:slug/status/:name(^(?:revocation|suspension)-[1-9]\\d{0,6}$)';
    openAtOnce(server, path, (request, reply, every) => {
      const type = preferred(request.headers.accept);
      const named = request.params as Named;
      const place = this.places.of(keptListName(named.slug, named.name), type, '');
      const ready = place?.find();
      if (ready) return sendReady(ready, request, reply);
      this.read(named, type, { every, place }).then(
        (answer) => sendReady(answer, request, reply),
        (error: unknown) => void this.failures.answer(error, request, reply.headers(every)),
      );
    });
  }

  private async read(
    named: Named,
    type: string,
    { every, place }: { every: EveryHeader; place: KeptPlace | null },
  ): Promise<ReadyAnswer> {
    const list = readListName(named.name);
    const served = list && (await this.reader.read(named.slug, list.list, list.purpose));
    if (!served) throw new NotFound();
    const answer = answerOf(served, type, every);
    place?.keep(answer);
    return answer;
  }
}

function answerOf({ version, credential, jwt }: ServedList, type: string, every: EveryHeader): ReadyAnswer {
  const headers = {
    etag: `"${version}-${type === JWT ? 't' : 'j'}"`,
    vary: 'Accept',
    'cache-control': `public, max-age=${LIST_TTL / 1000}`,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'content-type': type,
  };
  return new ReadyAnswer(every, headers, Buffer.from(type === JWT ? jwt : credential));
}
