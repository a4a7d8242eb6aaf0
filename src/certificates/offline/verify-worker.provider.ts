import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Assets } from '../../shared/http/assets.provider';
import { root } from '../../shared/root.provider';
import { t } from '../../shared/text';

const script = join(root, 'templates/assets/js/verify-worker.js');
const SCAN = '/verify/scan';

const files = [
  ...['tokens', 'base', 'layout', 'components', 'cairn', 'pages', 'print'].map((name) => `css/${name}.css`),
  ...['app', 'compact', 'kept-keys', 'camera', 'scan', 'keep-verify'].map((name) => `js/${name}.js`),
  ...['img/favicon.svg', 'icons/verify-192.png', 'jsqr/jsQR.js', 'noble/index.js'],
  ...['atkinson-hyperlegible-next-latin-wght-normal', 'fraunces-latin-soft-normal'].map(
    (font) => `fonts/${font}.woff2`,
  ),
];

/** What makes `/verify` an app that opens without a connection: its service worker and its manifest. */
@Injectable()
export class VerifyWorker {
  private readonly script = readFileSync(script, 'utf8');

  constructor(private readonly assets: Assets) {}

  /** Where the libraries lie that the page needs in some browsers only. */
  libraries() {
    return { jsqr: this.assets.path('jsqr/jsQR.js'), noble: this.assets.path('noble/index.js') };
  }

  /** Changes with every release that changes our own files, so that browsers fetch it anew. */
  text(): string {
    const assets = files.map((file) => this.assets.path(file));
    const version = this.assets.path('').split('/').at(-2);
    return `const cairn = ${JSON.stringify({ version, page: SCAN, assets })};\n${this.script}`;
  }

  /** A web app manifest. Its scope takes in the pages of certificates, which a scanned link leads to. */
  manifest() {
    const icon = (size: number, purpose: string) => ({
      src: this.assets.path(`icons/verify-${purpose === 'maskable' ? 'maskable-' : ''}${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    });
    return {
      id: SCAN,
      name: t('certificates.verify.title'),
      short_name: 'Cairn',
      description: t('certificates.scan.lead'),
      start_url: SCAN,
      scope: '/v',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#38573f',
      icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
    };
  }
}
