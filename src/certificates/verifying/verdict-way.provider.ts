import { Injectable } from '@nestjs/common';
import { sendReady } from '../../shared/http/at-once.provider';
import { FailureFilter } from '../../shared/http/failure.filter';
import { ReadyAnswer } from '../../shared/http/ready-answer.provider';
import { locale } from '../../shared/text';
import { Answers } from './answers.service';
import type { KeptPlace } from './kept-place';
import { KeptPlaces } from './kept-places.provider';
import type { Lookup } from './verdict';
import { VerificationReader } from './verification-reader.provider';
import { askingIn, orFail, type Visit } from './visit';

/** Sends the verdict on a code, as a page or to programs: as it is kept, or read from the register and put together. */
@Injectable()
export class VerdictWay {
  constructor(
    private readonly places: KeptPlaces,
    private readonly reader: VerificationReader,
    private readonly answers: Answers,
    private readonly failures: FailureFilter,
  ) {}

  /** Always answers, sooner or later: what fails is answered as a failure. */
  answer(visit: Visit): void {
    const { code, request, reply } = visit;
    const place = this.places.of(code, request.headers.accept ?? '', locale());
    const ready = place?.find();
    if (ready) return sendReady(ready, request, reply);
    this.reader.ask(code, (lookup) => orFail(this.failures, visit, () => this.send(visit, lookup, place)));
  }

  private send(visit: Visit, lookup: Lookup, place: KeptPlace | null): void {
    const { code, reply, every } = visit;
    const { status, headers, body, lasts } = this.answers.to(code, lookup, askingIn(visit));
    void reply.status(status).headers(every).headers(headers).send(body);
    if (lasts)
      place?.keep(new ReadyAnswer(every, headers, typeof body === 'string' ? Buffer.from(body) : body));
  }
}
