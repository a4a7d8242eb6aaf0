import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { dayOf } from '../../shared/dates';
import type { Page } from '../../shared/http/page';
import { Assets } from '../../shared/http/assets.provider';
import { Templates } from '../../shared/http/templates.provider';
import { direction, locale } from '../../shared/text';
import type { Checked } from '../verifying/verification.service';
import type { KnownIssuer } from '../issuers/issuer.queries';
import type { PublicIssuer } from '../issuers/issuer.service';
import { issuerPage, issuerPath } from '../issuers/issuer.view';
import { exitedNotices, homePage, keptCertificate, lostPage, verifyingPage } from './exit.view';
import { type Site, staticPage } from './static-page';

type Framed = { title: string; depth: number; body: string; script: string; state: string | null };

/** Draws the pages of the site that outlives the platform. */
@Injectable()
export class ExitPages {
  constructor(
    private readonly templates: Templates,
    private readonly assets: Assets,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Changes whenever pages look different. */
  get look(): string {
    return this.assets.path('');
  }

  /** The verdict as of now. `state` names what it says, so that the next export can tell whether it still says so. */
  certificate(checked: Checked, state: string, has: Site['has']): string {
    const { shape, facts } = checked.seen;
    const { template, view } = keptCertificate(shape, facts);
    const body = this.templates.render('exiting/certificate', {
      ...exitedNotices(checked),
      page: this.templates.render(template, view),
    });
    return this.framed({ title: view.title, depth: 2, body, script: 'js/kept-ended.js', state }, has);
  }

  /** What a PDF says, as a page that lies beside the verdict. */
  screen({ template, view }: Page): string {
    const body = this.templates.render(template, view);
    const has = (path: string) => /^\/v\/[^/]+$/.test(path);
    return this.framed({ title: view.title, depth: 3, body, script: '', state: null }, has);
  }

  /** The first page: everybody who issued certificates. */
  home(issuers: readonly KnownIssuer[]): string {
    const { template, view } = homePage(issuers, this.today('UTC'));
    return this.plain(view, template, 0, (path) => issuers.some(({ slug }) => path === issuerPath(slug)));
  }

  /** What is known of one of them. */
  issuer(issuer: PublicIssuer): string {
    const { template, view } = issuerPage(issuer, { keptOn: this.today(issuer.timeZone) });
    return this.plain(view, template, 2, (path) => path.startsWith(`${issuerPath(issuer.slug)}/`));
  }

  /** Where a code is typed in. */
  verify(): string {
    const { template, view } = verifyingPage();
    const body = this.templates.render(template, view);
    return this.framed({ title: view.title, depth: 1, body, script: 'js/kept-verify.js', state: null });
  }

  /** What a server answers where nothing lies. NOTE: it is shown at any address, so its own begin at the root. */
  lost(): string {
    const { template, view } = lostPage();
    const body = this.templates.render(template, view);
    const html = this.framed({ title: view.title, depth: 0, body, script: 'js/kept-verify.js', state: null });
    return html.replace(/((?:href|src|action)=")\.\//g, '$1/');
  }

  private today(timeZone: string): string {
    return dayOf(this.clock.now(), timeZone);
  }

  private plain(view: { title: string }, template: string, depth: number, has: Site['has']): string {
    const body = this.templates.render(template, view);
    return this.framed({ title: view.title, depth, body, script: '', state: null }, has);
  }

  private framed({ depth, script, ...framed }: Framed, has: Site['has'] = () => false): string {
    const html = this.templates.render('exiting/frame', {
      ...framed,
      locale: locale(),
      dir: direction(),
      year: String(this.clock.now().getUTCFullYear()),
      script: script && this.assets.path(script),
    });
    const origin = this.config.publicUrl;
    return staticPage(html, { depth, origin, has: (path) => this.hasAlways(path) || has(path) });
  }

  private hasAlways(path: string): boolean {
    return ['/', '/verify'].includes(path) || path.startsWith(this.look);
  }
}
