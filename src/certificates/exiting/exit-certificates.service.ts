import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { locale } from '../../shared/text';
import { signedFiles } from '../bulk/certificate-folder.service';
import type { Parts, Signed } from '../bulk/parts.queries';
import type { OnScreen } from '../rendering/screen.view';
import { type Checked, VerificationService } from '../verifying/verification.service';
import { keptCause } from './exit.view';
import { ExitDrawings } from './exit-drawings.service';
import type { ExitFolder } from './exit-folder.provider';
import { ExitPrints } from './exit-prints.service';
import { ExitScreens, type Screens } from './exit-screens.service';

const AT_ONCE = 4;

/** Why a file of a certificate is not in the site: a sentence. */
export type Lacking = { code: string; number: string; because: string };

/** What is said of a certificate: the verdict, the credential that its badge holds, its screen, what lies in its folder. */
type Said = { checked: Checked; signed: Signed | null; onScreen: OnScreen | null; names: string[] };

/** Puts certificates into the site: the page, the files beside it, what programs read. */
@Injectable()
export class ExitCertificates {
  constructor(
    private readonly prints: ExitPrints,
    private readonly screens: ExitScreens,
    private readonly drawings: ExitDrawings,
    private readonly verification: VerificationService,
    private readonly clock: Clock,
  ) {}

  /** Brings the folders of certificates up to date, a few at once. The answer is what they lack. */
  async put(folder: ExitFolder, found: readonly Parts[]): Promise<Lacking[]> {
    const screens = await this.screens.of(found);
    const [waiting, lacking] = [[...found], [] as Lacking[]];
    const line = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const lacks = await this.putOne(folder, next, screens);
        if (lacks) lacking.push(lacks);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
    return lacking;
  }

  private async putOne(folder: ExitFolder, found: Parts, screens: Screens): Promise<Lacking | null> {
    const { files: printed, parts, because } = await this.prints.of(found);
    const { entry, signed } = parts;
    const onScreen = (parts === found ? screens : await this.screens.of([parts])).get(entry.certificateId);
    const { code, document } = entry;
    const files = [...printed, ...signedFiles(signed)];
    const here = `site/v/${code}`;
    for (const { name, bytes } of files) await folder.put(`${here}/${name}`, bytes);
    const spoken = document.erasedOn ? always : [...always, 'certificate'];
    const names = [...files.map(({ name }) => name), ...spoken];
    await this.say(folder, {
      checked: this.verification.check(entry),
      signed,
      onScreen: onScreen ?? null,
      names,
    });
    await folder.keepOnly(here, names);
    return because === null ? null : { code, number: document.number, because };
  }

  /** What is said as of now stays as it was said earlier the same day, unless something is different. */
  private async say(folder: ExitFolder, said: Said): Promise<void> {
    const { checked, signed, onScreen, names } = said;
    const here = `site/v/${checked.entry.code}`;
    const state = this.stateOf(said);
    const before = await folder.get(`${here}/index.html`);
    if (before?.includes(`content="${state}"`)) return void (folder.unchanged += always.length);
    const { badge, screen, page } = await this.drawings.of(checked, {
      ...{ state, names, onScreen },
      jwt: signed?.jwt ?? null,
    });
    await folder.put(`${here}/badge.svg`, badge);
    if (screen) await folder.put(`${here}/certificate/index.html`, screen);
    await folder.put(`${here}/verdict.json`, `${JSON.stringify(this.verdictOf(checked), null, 2)}\n`);
    await folder.put(`${here}/index.html`, page);
  }

  private verdictOf(checked: Checked) {
    const said = this.verification.json(checked);
    const { shape, facts } = checked.seen;
    return { ...said, cause: keptCause(shape, facts), asOf: said.checkedAt, from: 'exported register' };
  }

  private stateOf({ checked: { entry, verdict }, signed, names }: Said): string {
    const day = dayOf(this.clock.now(), entry.document.timeZone);
    const said = [this.drawings.look, entry.version, verdict, signed?.jwt, day, locale(), names];
    return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
  }
}

const always = ['index.html', 'verdict.json', 'badge.svg'];
