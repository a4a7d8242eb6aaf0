import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '../clock';
import { Config } from '../config/config';
import { direction, locale } from '../text';
import { notice } from '../ui/notice';
import { Chrome, type ChromeView } from './chrome';
import { Notices } from './notice.provider';
import type { Page, Redirect } from './page';
import { readerOf } from './reader';
import type { Reply, Request } from './request';
import { scriptPolicy } from './security-headers';
import { Templates } from './templates.provider';

const noChrome: ChromeView = { person: null, nav: [], signOutPath: '/session', clockBanner: null };

/** Turns what a page handler answered into what a browser is sent. */
@Injectable()
export class Pages {
  constructor(
    private readonly templates: Templates,
    private readonly modules: ModuleRef,
    private readonly notices: Notices,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async send(request: Request, reply: Reply, answer: Page): Promise<string> {
    const layout = answer.options.layout ?? (request.visit?.actor ? 'app' : 'public');
    const chrome =
      layout === 'app' ? await this.modules.get<Chrome>(Chrome, { strict: false }).of(request) : noChrome;
    void reply.status(answer.options.status ?? 200).type('text/html; charset=utf-8');
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    const reader = readerOf(request);
    if (reader) void reply.header('cairn-reader', reader);
    return this.templates.render(`shared/layouts/${layout}`, {
      ...chrome,
      locale: locale(),
      dir: direction(),
      title: answer.view.title,
      looksAgain: answer.options.looksAgain,
      reader,
      nonce: this.letScriptsRun(reply),
      notice: this.noticeFor(request, reply),
      year: this.clock.now().getUTCFullYear(),
      body: this.templates.render(answer.template, answer.view),
    });
  }

  lead(reply: Reply, { path, notice }: Redirect): void {
    if (notice) this.notices.keep(reply, notice);
    void reply.status(303).header('location', path);
  }

  /** The nonce that the scripts of this one page carry. */
  private letScriptsRun(reply: Reply): string {
    const nonce = randomBytes(16).toString('base64url');
    void reply.header('content-security-policy', scriptPolicy(nonce, this.config));
    return nonce;
  }

  private noticeFor(request: Request, reply: Reply) {
    const text = this.notices.take(request, reply);
    return text ? notice({ tone: 'success', text }) : null;
  }
}
