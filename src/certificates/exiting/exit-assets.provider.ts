import { readFile } from 'node:fs/promises';
import type { Assets } from '../../shared/http/assets.provider';
import type { ExitFolder } from './exit-folder.provider';

const sheets = ['tokens', 'base', 'layout', 'components', 'cairn', 'pages', 'print'].map(
  (name) => `css/${name}.css`,
);
const scripts = ['js/kept-verify.js', 'js/kept-ended.js'];

/** Puts everything that pages of the site load where they look for it. */
export async function putAssets(folder: ExitFolder, assets: Assets): Promise<void> {
  const tokens = await readFile(assets.source('css/tokens.css'), 'utf8');
  const fonts = [...new Set(tokens.match(/fonts\/[\w-]+\.woff2/g))];
  for (const file of [...sheets, ...scripts, ...fonts, 'img/favicon.svg'])
    await folder.put(`site${assets.path(file)}`, await readFile(assets.source(file)));
}
