import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { root } from '../root.provider';

const own = join(root, 'templates/assets');
const fonts = ['@fontsource-variable/atkinson-hyperlegible-next', '@fontsource-variable/fraunces'].map(
  (name) => join(root, 'node_modules', name, 'files'),
);

/** Of a package the one file that browsers are sent, as `<folder>/<file>`. */
const libraries = [
  { folder: 'htmx', file: 'htmx.min.js', from: 'htmx.org/dist' },
  { folder: 'jsqr', file: 'jsQR.js', from: 'jsqr/dist' },
  { folder: 'noble', file: 'index.js', from: '@noble/ed25519' },
];

/** What the browser is sent beside pages: addresses carry a digest of the content, so they may be kept for ever. */
@Injectable()
export class Assets {
  private readonly prefix = `/assets/${digestOf(own)}`;

  /** The address of a file of `templates/assets`, of a font (`fonts/…`) or of a library (`htmx/htmx.min.js`). */
  path(file: string): string {
    return `${this.prefix}/${file}`;
  }

  /** Where a file lies on disk, by the same name as in `path`. */
  source(file: string): string {
    const [folder, name] = file.split('/');
    if (folder !== 'fonts') return join(own, file);
    const found = fonts.map((one) => join(one, name ?? '')).find((one) => existsSync(one));
    if (!found) throw new Error(`There is no font "${file}"`);
    return found;
  }

  async serve(app: NestFastifyApplication): Promise<void> {
    const kept = { immutable: true, maxAge: '365d', decorateReply: false } as const;
    await app.register(fastifyStatic, { root: fonts, prefix: `${this.prefix}/fonts/`, ...kept });
    await app.register(fastifyStatic, { root: own, prefix: `${this.prefix}/`, ...kept });
    for (const { folder, file, from } of libraries) {
      await app.register(fastifyStatic, {
        root: join(root, 'node_modules', from),
        prefix: `${this.prefix}/${folder}/`,
        allowedPath: (path) => path === `/${file}`,
        ...kept,
      });
    }
  }
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex').slice(0, 10);
}
