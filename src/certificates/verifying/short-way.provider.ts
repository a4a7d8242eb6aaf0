import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Clock } from '../../shared/clock';
import { isKnown } from '../../shared/http/etag';
import { FailureFilter } from '../../shared/http/failure.filter';
import type { Reply, Request } from '../../shared/http/request';
import { locale } from '../../shared/text';
import { Answers, type Asking } from './answers.service';
import { asksForCredential, CredentialAnswers } from './credential-answers.service';
import type { KeptAnswers, Question, ReadyAnswer } from './kept-answers';
import { RegisterWatch } from './register-watch.provider';
import { VerificationLimits } from './verification-limits.provider';
import type { Lookup } from './verdict';
import { VerificationReader } from './verification-reader.provider';

const group = '[0-9A-HJKMNP-TV-Z]{4}';
const written = `^${group}-${group}-${group}-[0-9A-HJKMNP-TV-Z]$`;

const MINUTE = 60_000;
const LONGEST_KIND = 300;

type Place = { kept: KeptAnswers; kind: string; minute: number };

function sendReady({ headers, body }: ReadyAnswer, request: Request, reply: Reply): void {
  const { 'content-type': type = '', ...others } = headers;
  const known = isKnown(headers.etag ?? '', request.headers['if-none-match']);
  if (known) void reply.status(304).headers(others).send('');
  else void reply.headers(others).header('content-type', type).send(body);
}

/**
 * The most asked address of all, `GET /v/:code`, straight from the HTTP server to the register and back: one prepared
 * query, no session, no transaction, no guard to ask, because anybody may. Measured against the bare HTTP server in
 * `test/bench/verification.bench.ts`.
 */
@Injectable()
export class ShortWay {
  constructor(
    private readonly reader: VerificationReader,
    private readonly answers: Answers,
    private readonly credentials: CredentialAnswers,
    private readonly limits: VerificationLimits,
    private readonly watch: RegisterWatch,
    private readonly clock: Clock,
    private readonly failures: FailureFilter,
  ) {}

  open(app: NestFastifyApplication): void {
    const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    server.get<{ Params: { code: string } }>(`/v/:code(${written})`, (request, reply) => {
      const { code } = request.params;
      this.orFail(request, reply, () => {
        this.limits.count(request.ip);
        const place = this.placeOf(code, request);
        const ready = place?.kept.find(code, place.kind, place.minute);
        if (ready) return sendReady(ready, request, reply);
        const question = place?.kept.ask(code);
        this.reader.ask(code, (lookup) =>
          this.orFail(request, reply, () =>
            this.send(code, lookup, request, reply, place && question && { ...place, question }),
          ),
        );
      });
    });
  }

  /** Where an answer is kept for the rest of this minute, if any may be. */
  private placeOf(code: string, { headers: { accept = '' } }: Request): Place | null {
    const kept = accept.length > LONGEST_KIND || asksForCredential(accept) ? null : this.watch.kept();
    const kind = `${locale()} ${accept}`;
    return kept && { kept, kind, minute: Math.floor(this.clock.now().getTime() / MINUTE) };
  }

  private send(
    code: string,
    lookup: Lookup,
    request: Request,
    reply: Reply,
    place: (Place & { question: Question }) | null | undefined,
  ): void {
    const { headers: asked } = request;
    const asking = { accept: asked.accept, ifNoneMatch: asked['if-none-match'] };
    if (asksForCredential(asked.accept)) return this.sendCredential(lookup, asking, request, reply);
    const { status, headers, body } = this.answers.to(code, lookup, asking);
    const lasts = status === 200 && lookup.kind === 'found' && this.answers.isSure(lookup.entry);
    const ready = lasts ? { headers, body: Buffer.from(body) } : null;
    place?.kept.tell(place.question, place.kind, place.minute, ready);
    void reply
      .status(status)
      .headers(headers)
      .send(ready?.body ?? body);
  }

  private sendCredential(lookup: Lookup, asking: Asking, request: Request, reply: Reply): void {
    this.credentials.to(lookup, asking).then(
      ({ status, headers, body }) => void reply.status(status).headers(headers).send(body),
      (error: unknown) => void this.failures.answer(error, request, reply),
    );
  }

  /** NOTE: nothing else catches what is thrown in here. */
  private orFail(request: Request, reply: Reply, work: () => void): void {
    try {
      work();
    } catch (error) {
      void this.failures.answer(error, request, reply);
    }
  }
}
