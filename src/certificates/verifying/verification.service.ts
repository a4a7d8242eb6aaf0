import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import type { Page } from '../../shared/http/page';
import { Templates } from '../../shared/http/templates.provider';
import { direction, locale } from '../../shared/text';
import { linkPreview } from './link-preview.view';
import { PublicCalendar } from './public-calendar';
import { RegisterSignatures } from './register-signatures.provider';
import type { RegisterEntry } from './register-entry';
import { type Facts, type Seen, seen, type Shape, shapeName } from './seen';
import type { Status } from './status';
import { Stencils } from './stencil';
import { verdict, type Verdict } from './verdict';
import { verificationJson } from './verification-json';
import { verificationPage } from './verification.view';

/** A certificate that was found, what follows from it today, and which minute's answer this is. */
export type Checked = {
  entry: RegisterEntry;
  verdict: Verdict & { status: Status };
  seen: Seen;
  /** Changes whenever the answer does: with the entry, and with the minute that it says it was checked in. */
  stamp: string;
};

/** Says whether a certificate counts, for people and for programs. */
@Injectable()
export class VerificationService {
  private readonly calendar = new PublicCalendar();
  private readonly pages = new Stencils<Shape, Facts>(shapeName, (shape, facts) =>
    this.frame(verificationPage(shape, facts), facts.year, linkPreview(facts, this.config.publicUrl)),
  );

  constructor(
    private readonly templates: Templates,
    private readonly signatures: RegisterSignatures,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** As of now, on the issuer’s calendar, with its signature looked at. */
  check(entry: RegisterEntry): Checked {
    const at = this.clock.now();
    const { today, words, minute } = this.calendar.at(at, entry.document.timeZone);
    const found = verdict({ kind: 'found', entry }, today, this.signatures.of(entry)) as Verdict & {
      status: Status;
    };
    const stamp = `${entry.version}-${minute.toString(36)}`;
    return { entry, verdict: found, seen: seen(entry, found, { at, words }), stamp };
  }

  /** The page about it, in UTF-8. */
  html({ seen: { shape, facts } }: Checked): Buffer {
    return this.pages.fill(shape, facts);
  }

  /** The same for programs; `docs/api.md` says what stands in it. */
  json({ entry, verdict: found, seen: shown }: Checked) {
    return verificationJson(entry, found, shown, this.config.publicUrl);
  }

  /** A page of the register in its own frame: no script, no session, nothing about whoever asks. */
  frame(
    { template, view }: Page,
    year = String(this.clock.now().getUTCFullYear()),
    preview: ReturnType<typeof linkPreview> | null = null,
  ): string {
    return this.templates.render('verification/frame', {
      locale: locale(),
      dir: direction(),
      title: view.title,
      year,
      preview,
      body: this.templates.render(template, view),
    });
  }
}
