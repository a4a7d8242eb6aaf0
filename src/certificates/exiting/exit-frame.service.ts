import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Assets } from '../../shared/http/assets.provider';
import { root } from '../../shared/root.provider';
import { putAssets } from './exit-assets.provider';
import type { ExitFolder } from './exit-folder.provider';
import { ExitIssuers } from './exit-issuers.service';
import { ExitPages } from './exit-pages.service';
import { ExitPlatform } from './exit-platform.service';
import { htaccess } from './htaccess';

/** Puts everything but certificates into the site. */
@Injectable()
export class ExitFrame {
  constructor(
    private readonly issuers: ExitIssuers,
    private readonly platform: ExitPlatform,
    private readonly pages: ExitPages,
    private readonly assets: Assets,
  ) {}

  /** For all issuers, or for one. */
  async put(folder: ExitFolder, slug: string | null): Promise<void> {
    const issuers = await this.issuers.put(folder, slug);
    await this.platform.put(folder);
    await putAssets(folder, this.assets);
    const verify = this.pages.verify();
    await folder.put('site/index.html', this.pages.home(issuers));
    await folder.put('site/verify/index.html', verify);
    for (const closed of ['v', 'orgs']) await folder.put(`site/${closed}/index.html`, verify);
    await folder.put('site/404.html', this.pages.lost());
    await folder.put('site/robots.txt', 'User-agent: *\nDisallow: /v/\n');
    await folder.put('site/.htaccess', htaccess);
    await folder.put('README.md', await readFile(join(root, 'docs/exit.md')));
  }
}
