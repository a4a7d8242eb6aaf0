import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { written } from '../../shared/dates';
import { Assets } from '../../shared/http/assets.provider';
import { root } from '../../shared/root.provider';
import { t } from '../../shared/text';

const folder = join(root, 'templates/assets');
const fonts = ['atkinson-hyperlegible-next-latin-wght-normal', 'fraunces-latin-soft-normal'];

/** The script that keeps opened lessons in the browser, with what it has to know of this release. */
@Injectable()
export class OfflineScript {
  private readonly script = readFileSync(join(folder, 'js/service-worker.js'), 'utf8');

  constructor(private readonly assets: Assets) {}

  /** Changes with every release that changes our own files or the words, so that browsers fetch it anew. */
  text(): string {
    const prefix = this.assets.path('').replace(/\/$/, '');
    const cairn = {
      version: prefix.split('/').at(-1),
      prefix,
      assets: this.files().map((file) => this.assets.path(file)),
      nothing: '/offline',
      open: ['/verify-ledger'],
      signIn: '/sign-in',
      locale: written(),
      banner: t('courses.offline.copy', { time: '%at%' }),
    };
    return `const cairn = ${JSON.stringify(cairn)};\n${this.script}`;
  }

  private files(): string[] {
    const own = ['css', 'img', 'js'].flatMap((kind) =>
      readdirSync(join(folder, kind)).map((file) => `${kind}/${file}`),
    );
    return [...own, 'htmx/htmx.min.js', ...fonts.map((font) => `fonts/${font}.woff2`)];
  }
}
