import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { csvRows } from '../../shared/csv';
import { Database } from '../../shared/database/database.service';
import { Assets } from '../../shared/http/assets.provider';
import { root } from '../../shared/root.provider';
import { type Parts, PartsQueries } from '../bulk/parts.queries';
import { putAssets } from './exit-assets.provider';
import { ExitCertificates, type Lacking } from './exit-certificates.service';
import { ExitFolder } from './exit-folder.provider';
import { ExitIssuers } from './exit-issuers.service';
import { ExitPages } from './exit-pages.service';
import { ExitPlatform } from './exit-platform.service';
import { htaccess } from './htaccess';
import { registerHeadings, registerRow } from './register-row';

const BATCH = 100;
const AT_ONCE = 4;

/** What an export came to. */
export type Exported = { certificates: number; written: number; unchanged: number; missing: Lacking[] };

/**
 * Writes the whole register as a site of files that goes on answering when the platform is gone. It reads a hundred
 * certificates at a time, so it needs no more memory for many than for few.
 */
@Injectable()
export class ExitExport {
  constructor(
    private readonly db: Database,
    private readonly parts: PartsQueries,
    private readonly certificates: ExitCertificates,
    private readonly issuers: ExitIssuers,
    private readonly pages: ExitPages,
    private readonly platform: ExitPlatform,
    private readonly assets: Assets,
  ) {}

  /** Brings a folder up to date, for all or for one organisation; `say` hears how many are done. */
  async to(path: string, slug: string | null, say: (done: number) => void): Promise<Exported> {
    const folder = new ExitFolder(path);
    const missing: Lacking[] = [];
    let certificates = 0;
    await this.frame(folder, slug);
    for await (const batch of this.batches(slug)) {
      missing.push(...(await this.putAll(folder, batch)));
      certificates += batch.length;
      say(certificates);
    }
    await this.lists(folder, slug, missing);
    return { certificates, missing, written: folder.written, unchanged: folder.unchanged };
  }

  private async putAll(folder: ExitFolder, batch: Parts[]): Promise<Lacking[]> {
    const [waiting, lacking] = [[...batch], [] as Lacking[]];
    const line = async () => {
      for (let parts = waiting.shift(); parts; parts = waiting.shift())
        lacking.push(...[await this.certificates.put(folder, parts)].filter((one) => one !== null));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
    return lacking;
  }

  /** Everything but certificates. */
  private async frame(folder: ExitFolder, slug: string | null): Promise<void> {
    const issuers = await this.issuers.put(folder, slug);
    await this.platform.put(folder);
    const home = this.pages.home(issuers);
    const verify = this.pages.verify();
    await putAssets(folder, this.assets);
    await folder.put('site/index.html', home);
    await folder.put('site/verify/index.html', verify);
    for (const closed of ['v', 'orgs']) await folder.put(`site/${closed}/index.html`, verify);
    await folder.put('site/404.html', this.pages.lost());
    await folder.put('site/robots.txt', 'User-agent: *\nDisallow: /v/\n');
    await folder.put('site/.htaccess', htaccess);
    await folder.put('README.md', await readFile(join(root, 'docs/exit.md')));
  }

  /** What is for the operator alone: lists of everybody and everything, which the site does not hold. */
  private async lists(folder: ExitFolder, slug: string | null, missing: Lacking[]): Promise<void> {
    const name = slug ? `register-${slug}` : 'register';
    await folder.putStream(`${name}.csv`, Readable.from(this.lines(slug, 'csv')));
    await folder.putStream(`${name}.jsonl`, Readable.from(this.lines(slug, 'json')));
    const rows = missing.sort((one, other) => (one.code < other.code ? -1 : 1));
    const named = rows.map(({ code, number, because }) => [code, number, 'certificate.pdf', because]);
    await folder.put(slug ? `missing-${slug}.csv` : 'missing.csv', csvRows([missingHeadings, ...named]));
    await folder.putStream('SHA256SUMS', Readable.from(folder.sums('site')));
  }

  private async *lines(slug: string | null, form: 'csv' | 'json'): AsyncGenerator<string> {
    if (form === 'csv') yield csvRows([registerHeadings]);
    for await (const batch of this.batches(slug))
      yield form === 'csv'
        ? csvRows(batch.map(({ entry }) => registerRow(entry)))
        : batch
            .map(
              ({ entry: { code, standing, document } }) =>
                `${JSON.stringify({ code, standing, ...document })}\n`,
            )
            .join('');
  }

  private async *batches(slug: string | null): AsyncGenerator<Parts[]> {
    for (let after = ''; ;) {
      const from = after;
      const batch = await this.db.transaction(() => this.parts.after(from, slug, BATCH), { readOnly: true });
      const last = batch.at(-1);
      if (!last) return;
      yield batch;
      after = last.entry.code;
    }
  }
}

const missingHeadings = ['code', 'number', 'file', 'because'];
