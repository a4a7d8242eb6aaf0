import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { FailureFilter } from '../../shared/http/failure.filter';
import type { Reply, Request } from '../../shared/http/request';
import { Answers, type Asking } from './answers.service';
import { asksForCredential, CredentialAnswers } from './credential-answers.service';
import { VerificationLimits } from './verification-limits.provider';
import type { Lookup } from './verdict';
import { VerificationReader } from './verification-reader.provider';

const group = '[0-9A-HJKMNP-TV-Z]{4}';
const written = `^${group}-${group}-${group}-[0-9A-HJKMNP-TV-Z]$`;

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
    private readonly failures: FailureFilter,
  ) {}

  open(app: NestFastifyApplication): void {
    const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    server.get<{ Params: { code: string } }>(`/v/:code(${written})`, (request, reply) => {
      const { code } = request.params;
      this.orFail(request, reply, () => {
        this.limits.count(request.ip);
        this.reader.ask(code, (lookup) =>
          this.orFail(request, reply, () => this.send(code, lookup, request, reply)),
        );
      });
    });
  }

  private send(code: string, lookup: Lookup, request: Request, reply: Reply): void {
    const { headers: asked } = request;
    const asking = { accept: asked.accept, ifNoneMatch: asked['if-none-match'] };
    if (asksForCredential(asked.accept)) return this.sendCredential(lookup, asking, request, reply);
    const { status, headers, body } = this.answers.to(code, lookup, asking);
    void reply.status(status).headers(headers).send(body);
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
