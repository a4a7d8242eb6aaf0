import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { Unauthenticated } from '../errors';
import { page } from './page';
import { Pages } from './pages.service';
import { toProblem, type Problem } from './problem';
import { isApi, type Reply, type Request, wantsJson } from './request';

/** Answers every failure: a problem document to programs, a page to people, and to nobody what a bug looks like. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  private readonly log = new Logger('Failure');

  constructor(private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    return this.answer(error, http.getRequest<Request>(), http.getResponse<Reply>());
  }

  /** For what does not come through Nest. */
  async answer(error: unknown, request: Request, reply: Reply): Promise<void> {
    if (reply.sent) return;
    const problem = toProblem(error, request.id, isApi(request));
    if (problem.status >= 500) this.log.error({ error, requestId: request.id });
    if (problem.retryAfter) void reply.header('retry-after', String(problem.retryAfter));
    if (problem.status === 401 && isApi(request))
      void reply.header('www-authenticate', 'Bearer realm="Cairn"');
    if (wantsJson(request))
      return void reply.status(problem.status).type('application/problem+json').send(problem);
    if (error instanceof Unauthenticated)
      return void reply.status(303).header('location', signIn(request)).send('');
    await this.answerPage(request, reply, problem);
  }

  private async answerPage(request: Request, reply: Reply, problem: Problem): Promise<void> {
    const answer = page(
      'shared/problem',
      { ...problem, errors: problem.errors ?? [] },
      { status: problem.status, layout: 'public' },
    );
    void reply.send(await this.pages.send(request, reply, answer));
  }
}

const signIn = (request: Request) =>
  request.method === 'GET' && request.url !== '/'
    ? `/sign-in?next=${encodeURIComponent(request.url)}`
    : '/sign-in';
