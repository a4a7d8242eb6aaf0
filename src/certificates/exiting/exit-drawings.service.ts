import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { Badges } from '../rendering/badges.service';
import { PrintMaterials } from '../rendering/print-material.service';
import { screenPage } from '../rendering/screen.view';
import { verificationPath } from '../verifying/code';
import type { Checked } from '../verifying/verification.service';
import { ExitPages } from './exit-pages.service';

/** What is drawn of a certificate: its badge, what its PDF says as a page, and the page with the verdict. */
export type Drawn = { badge: string; screen: string | null; page: string };

/** Draws certificates for the site, as of now. */
@Injectable()
export class ExitDrawings {
  constructor(
    private readonly db: Database,
    private readonly badges: Badges,
    private readonly materials: PrintMaterials,
    private readonly pages: ExitPages,
  ) {}

  /** Changes whenever pages look different. */
  get look(): string {
    return this.pages.look;
  }

  /** `state` names what is said; `names` are what lies in the folder of the certificate. */
  async of(checked: Checked, { state, names }: { state: string; names: string[] }): Promise<Drawn> {
    const here = verificationPath(checked.entry.code);
    const has = (path: string) =>
      path.startsWith(`${here}/`) ? names.includes(path.slice(here.length + 1)) : ofAnother.test(path);
    return {
      badge: await this.badges.svg(checked),
      screen: await this.screen(checked),
      page: this.pages.certificate(checked, state, has),
    };
  }

  private async screen({ entry: { organisationId, certificateId }, seen }: Checked): Promise<string | null> {
    const material = await this.db.within({ organisationId }, () => this.materials.of(certificateId));
    return material && this.pages.screen(screenPage(material, seen));
  }
}

/** The page of any certificate. */
const ofAnother = /^\/v\/[^/]+$/;
