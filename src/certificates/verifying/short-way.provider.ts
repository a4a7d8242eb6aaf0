import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Clock } from '../../shared/clock';
import { type EveryHeader, openAtOnce, sendReady } from '../../shared/http/at-once.provider';
import { FailureFilter } from '../../shared/http/failure.filter';
import { ReadyAnswer } from '../../shared/http/ready-answer.provider';
import type { Reply, Request } from '../../shared/http/request';
import { locale } from '../../shared/text';
import { Answers } from './answers.service';
import { asksForCredential, CredentialAnswers } from './credential-answers.service';
import type { AnswerPlace, KeptAnswers } from './kept-answers';
import { RegisterWatch } from './register-watch.provider';
import { VerificationLimits } from './verification-limits.provider';
import type { Lookup } from './verdict';
import { VerificationReader } from './verification-reader.provider';

const group = '[0-9A-HJKMNP-TV-Z]{4}';
const written = `^${group}-${group}-${group}-[0-9A-HJKMNP-TV-Z]$`;

const MINUTE = 60_000;
const LONGEST_KIND = 300;

/** A question, and where its answer goes; `every`: the headers of every answer. */
type Visit = { code: string; request: Request; reply: Reply; every: EveryHeader };

/** Keeps an answer to a question that is being asked now. */
type Keep = (answer: ReadyAnswer) => void;

function keeper(kept: KeptAnswers, code: string, place: AnswerPlace): Keep {
  const { changes } = kept;
  return (answer) => kept.keep(code, place, answer, changes);
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
    openAtOnce(server, `/v/:code(${written})`, (request, reply, every) => {
      const { code } = request.params as { code: string };
      this.answer({ code, request, reply, every });
    });
  }

  private answer(visit: Visit): void {
    const { code, request, reply } = visit;
    this.orFail(visit, () => {
      this.limits.count(request.ip);
      const accept = request.headers.accept ?? '';
      if (asksForCredential(accept)) return this.sendCredential(visit);
      const kept = accept.length > LONGEST_KIND ? null : this.watch.kept();
      const minute = Math.floor(this.clock.now().getTime() / MINUTE);
      const place = { accept, locale: locale(), minute };
      const ready = kept?.find(code, place);
      if (ready) return sendReady(ready, request, reply);
      const keep = kept && keeper(kept, code, place);
      this.reader.ask(code, (lookup) => this.orFail(visit, () => this.send(visit, lookup, keep)));
    });
  }

  private send({ code, request, reply, every }: Visit, lookup: Lookup, keep: Keep | null): void {
    const { accept, 'if-none-match': ifNoneMatch } = request.headers;
    const { status, headers, body, lasts } = this.answers.to(code, lookup, { accept, ifNoneMatch });
    void reply.status(status).headers(every).headers(headers).send(body);
    if (lasts) keep?.(new ReadyAnswer(every, headers, typeof body === 'string' ? Buffer.from(body) : body));
  }

  /** NOTE: `look` and not `ask`: what `ask` calls back may find itself in the transaction of whoever asked before. */
  private sendCredential({ code, request, reply, every }: Visit): void {
    const { accept, 'if-none-match': ifNoneMatch } = request.headers;
    void reply.headers(every);
    const asked = this.reader
      .look(code)
      .then((lookup) => this.credentials.to(lookup, { accept, ifNoneMatch }));
    asked.then(
      ({ status, headers, body }) => void reply.status(status).headers(headers).send(body),
      (error: unknown) => void this.failures.answer(error, request, reply),
    );
  }

  /** NOTE: nothing else catches what is thrown in here. */
  private orFail({ request, reply, every }: Visit, work: () => void): void {
    try {
      work();
    } catch (error) {
      void this.failures.answer(error, request, reply.headers(every));
    }
  }
}
