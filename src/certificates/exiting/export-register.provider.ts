import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { t } from '../../shared/text';
import { ExitExport } from './exit-export.service';
import { ExitIssuers } from './exit-issuers.service';

const STEP = 1000;

/**
 * Writes the register as a site of files: `export-register <folder> [--only <slug>]`. `say` hears what is going on. The
 * answer is 0, or 2 where it was not said what to do.
 */
export async function exportRegister(
  app: INestApplicationContext,
  given: string[],
  say: (sentence: string) => void,
): Promise<number> {
  const wish = read(given);
  if (!wish) return refuse(say, t('certificates.exiting.say.folder'));
  const { folder, slug } = wish;
  if (slug !== null && !(await app.get(ExitIssuers, { strict: false }).has(slug)))
    return refuse(say, t('certificates.exiting.say.noOrganisation', { slug }));
  const { certificates, written, unchanged, missing } = await app
    .get(ExitExport, { strict: false })
    .to(
      resolve(folder),
      slug,
      (done) => done % STEP === 0 && say(t('certificates.exiting.say.going', { count: done })),
    );
  say(t('certificates.exiting.say.done', { count: certificates, written, unchanged }));
  if (missing.length > 0) say(t('certificates.exiting.say.missing', { count: missing.length }));
  say(t('certificates.exiting.say.next'));
  return 0;
}

const refuse = (say: (sentence: string) => void, why: string): 2 => {
  say(why);
  return 2;
};

function read(given: string[]): { folder: string; slug: string | null } | null {
  try {
    const { positionals, values } = parseArgs({
      args: given,
      allowPositionals: true,
      options: { only: { type: 'string' } },
    });
    const [folder] = positionals;
    return folder && positionals.length === 1 ? { folder, slug: values.only ?? null } : null;
  } catch {
    return null;
  }
}
