import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { root } from './root.provider';
import { loadTexts, t } from './text';

/** Reads every language of `templates/locales` and lets zod speak in it. `currentLanguage` names the reader's. */
export function loadLocales(currentLanguage?: () => string): void {
  const folder = join(root, 'templates/locales');
  const languages = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const read = (file: string) => [
    basename(file, '.json'),
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as object,
  ];
  loadTexts(Object.fromEntries(languages.map(read)) as Record<string, object>, currentLanguage);
  z.config({ customError: sentence });
}

/** What to say when a schema refuses something and says nothing of its own. */
function sentence(issue: { code?: string; input?: unknown; maximum?: unknown; minimum?: unknown }): string {
  const absent = issue.input === undefined || issue.input === null || issue.input === '';
  if (absent) return t('shared.input.required');
  if (issue.code === 'too_big') return t('shared.input.tooBig', { limit: String(issue.maximum) });
  if (issue.code === 'too_small') return t('shared.input.tooSmall', { limit: String(issue.minimum) });
  return t('shared.input.invalid');
}
