import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { openAtOnce } from '../../shared/http/at-once.provider';
import { FailureFilter } from '../../shared/http/failure.filter';
import { asksForCredential } from './credential-answers.service';
import { CredentialWay } from './credential-way.provider';
import { VerdictWay } from './verdict-way.provider';
import { VerificationLimits } from './verification-limits.provider';
import { orFail, type Visit } from './visit';

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
    private readonly limits: VerificationLimits,
    private readonly verdicts: VerdictWay,
    private readonly credentials: CredentialWay,
    private readonly failures: FailureFilter,
  ) {}

  /** Opens the way on the HTTP server, before it listens. */
  open(app: NestFastifyApplication): void {
    const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    openAtOnce(server, `/v/:code(${written})`, (request, reply, every) => {
      const { code } = request.params as { code: string };
      this.answer({ code, request, reply, every });
    });
  }

  private answer(visit: Visit): void {
    const { ip, headers } = visit.request;
    orFail(this.failures, visit, () => {
      this.limits.count(ip);
      const way = asksForCredential(headers.accept) ? this.credentials : this.verdicts;
      way.answer(visit);
    });
  }
}
