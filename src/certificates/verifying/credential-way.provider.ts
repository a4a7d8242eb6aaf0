import { Injectable } from '@nestjs/common';
import { FailureFilter } from '../../shared/http/failure.filter';
import { CredentialAnswers } from './credential-answers.service';
import { VerificationReader } from './verification-reader.provider';
import { askingIn, type Visit } from './visit';

/** Sends the credential of a certificate. */
@Injectable()
export class CredentialWay {
  constructor(
    private readonly reader: VerificationReader,
    private readonly credentials: CredentialAnswers,
    private readonly failures: FailureFilter,
  ) {}

  /** NOTE: `look` and not `ask`: what `ask` calls back may find itself in the transaction of whoever asked before. */
  answer(visit: Visit): void {
    const { code, request, reply, every } = visit;
    void reply.headers(every);
    const asked = this.reader.look(code).then((lookup) => this.credentials.to(lookup, askingIn(visit)));
    asked.then(
      ({ status, headers, body }) => void reply.status(status).headers(headers).send(body),
      (error: unknown) => void this.failures.answer(error, request, reply),
    );
  }
}
