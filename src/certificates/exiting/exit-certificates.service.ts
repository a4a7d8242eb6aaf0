import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { Failure } from '../../shared/errors';
import { locale } from '../../shared/text';
import { type FolderFile, signedFiles } from '../bulk/certificate-folder.service';
import { type Parts, PartsQueries } from '../bulk/parts.queries';
import { badgeSvg } from '../rendering/badge.view';
import { CertificateFiles } from '../rendering/files.service';
import { Rendering } from '../rendering/rendering.service';
import type { RegisterEntry } from '../verifying/register-entry';
import { type Checked, VerificationService } from '../verifying/verification.service';
import type { ExitFolder } from './exit-folder.provider';
import { ExitPages } from './exit-pages.service';

/** Why a file of a certificate is not in the site: a sentence. */
export type Lacking = { code: string; number: string; because: string };

/** Puts certificates into the site: the page, the files beside it, what programs read. */
@Injectable()
export class ExitCertificates {
  constructor(
    private readonly db: Database,
    private readonly parts: PartsQueries,
    private readonly verification: VerificationService,
    private readonly files: CertificateFiles,
    private readonly rendering: Rendering,
    private readonly pages: ExitPages,
    private readonly clock: Clock,
  ) {}

  /** Brings the folder of one certificate up to date. */
  async put(folder: ExitFolder, parts: Parts): Promise<Lacking | null> {
    const { pdf, entry, because } = await this.printed(parts.entry);
    const checked = this.verification.check(entry);
    const { code } = entry;
    const files: FolderFile[] = [
      ...(pdf ? [{ name: 'certificate.pdf', bytes: pdf }] : []),
      ...signedFiles(parts.signed),
    ];
    const here = `site/v/${code}`;
    for (const { name, bytes } of files) await folder.put(`${here}/${name}`, bytes);
    const names = [...files.map(({ name }) => name), ...spoken];
    await this.say(folder, checked, names);
    await folder.keepOnly(here, names);
    return because === null ? null : { code, number: entry.document.number, because };
  }

  /** What is said as of now stays as it was said earlier the same day, unless something is different. */
  private async say(folder: ExitFolder, checked: Checked, names: string[]): Promise<void> {
    const { entry } = checked;
    const here = `site/v/${entry.code}`;
    const state = this.stateOf(checked, names);
    const before = await folder.get(`${here}/index.html`);
    if (before?.includes(`content="${state}"`)) return void (folder.unchanged += spoken.length);
    const has = (path: string) =>
      path.startsWith('/v/') && (path.split('/').length === 3 || names.includes(path.split('/')[3] ?? ''));
    await folder.put(`${here}/badge.svg`, badgeSvg(checked));
    await folder.put(`${here}/verdict.json`, `${JSON.stringify(this.verdictOf(checked), null, 2)}\n`);
    await folder.put(`${here}/index.html`, this.pages.certificate(checked, state, has));
  }

  private verdictOf(checked: Checked) {
    const said = this.verification.json(checked);
    return { ...said, asOf: said.checkedAt, from: 'exported register' };
  }

  private stateOf({ entry, verdict }: Checked, names: string[]): string {
    const day = dayOf(this.clock.now(), entry.document.timeZone);
    const said = [this.pages.look, entry.version, verdict, day, locale(), names];
    return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
  }

  /** The PDF; one that was never made or was lost is made now, unless nobody is to be named any more. */
  private async printed(entry: RegisterEntry): Promise<Printed> {
    const pdf = await this.files.pdf(entry);
    if (pdf || !entry.document.holder) return { pdf, entry, because: null };
    const { organisationId, certificateId } = entry;
    try {
      return await this.db.within({ organisationId }, async () => {
        await this.rendering.render(certificateId);
        const [made] = await this.db.transaction(() => this.parts.ofCertificates([certificateId]));
        const now = made?.entry ?? entry;
        return { pdf: await this.files.pdf(now), entry: now, because: null };
      });
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      return { pdf: null, entry, because: failure.message };
    }
  }
}

type Printed = { pdf: Buffer | null; entry: RegisterEntry; because: string | null };

const spoken = ['index.html', 'verdict.json', 'badge.svg'];
