import { Injectable } from '@nestjs/common';
import { Badges } from '../rendering/badges.service';
import { type OnScreen, screenPage } from '../rendering/screen.view';
import { verificationPath } from '../verifying/code';
import type { Checked } from '../verifying/verification.service';
import { ExitPages } from './exit-pages.service';

/** What is drawn of a certificate: its badge, what its PDF says as a page, and the page with the verdict. */
export type Drawn = { badge: string; screen: string | null; page: string };

/** What is drawn from: `state` names what is said, `names` are what lies in the folder of the certificate, `jwt` is what its badge holds. */
type Material = { state: string; names: string[]; jwt: string | null; onScreen: OnScreen | null };

/** Draws certificates for the site, as of now. */
@Injectable()
export class ExitDrawings {
  constructor(
    private readonly badges: Badges,
    private readonly pages: ExitPages,
  ) {}

  /** Changes whenever pages look different. */
  get look(): string {
    return this.pages.look;
  }

  /** Of a certificate that says nothing on a screen any more there is no such page. */
  async of(checked: Checked, { state, names, jwt, onScreen }: Material): Promise<Drawn> {
    const here = verificationPath(checked.entry.code);
    const has = (path: string) =>
      path.startsWith(`${here}/`) ? names.includes(path.slice(here.length + 1)) : ofAnother.test(path);
    return {
      badge: await this.badges.svg(checked, jwt),
      screen: onScreen && this.pages.screen(screenPage(onScreen, checked.seen)),
      page: this.pages.certificate(checked, state, has),
    };
  }
}

/** The page of any certificate. */
const ofAnother = /^\/v\/[^/]+$/;
