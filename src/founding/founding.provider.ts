import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { SignInService, UserService } from '../identity';
import { Members, Organisations } from '../organisations';
import { Database } from '../shared/database/database.service';
import { t } from '../shared/text';
import { loadLocales } from '../shared/texts.provider';
import { withApp } from '../with-app';
import { Founding } from './founding.schemas';
import { giveStart } from './starter.provider';

const options = {
  name: { type: 'string' },
  slug: { type: 'string' },
  'time-zone': { type: 'string' },
  'owner-name': { type: 'string' },
  'owner-email': { type: 'string' },
} as const;

/**
 * Founds an organisation with its owner, and what it begins with: the course on active listening, the code of ethics and
 * the first programme. Prints the link by which the owner comes in. Ends with 0 only if all of it was done.
 */
export async function found(typed: string[]): Promise<number> {
  loadLocales();
  const read = readTyped(typed);
  if ('faults' in read) {
    console.error([...read.faults, t('founding.usage')].join('\n'));
    return 2;
  }
  const said = await withApp((app) => foundIn(app, read.founding));
  console.log(said.sentence);
  return said.founded ? 0 : 1;
}

function readTyped(typed: string[]): { founding: Founding } | { faults: string[] } {
  try {
    const parsed = Founding.safeParse(parseArgs({ args: typed, options }).values);
    return parsed.success
      ? { founding: parsed.data }
      : { faults: parsed.error.issues.map(({ message }) => message) };
  } catch (error) {
    return { faults: [(error as Error).message] };
  }
}

/** Founds it in one transaction, unless there is one of this name in addresses. */
export function foundIn(
  app: INestApplicationContext,
  { organisation, owner }: Founding,
): Promise<{ founded: boolean; sentence: string }> {
  const db = app.get(Database);
  return db.transaction(async () => {
    await db.takeTurns('founding');
    const organisations = app.get(Organisations);
    if (await organisations.hasSlug(organisation.slug))
      return { founded: false, sentence: t('founding.taken', { slug: organisation.slug }) };
    const { id } = await organisations.found(organisation);
    const link = await db.within({ organisationId: id }, () => begin(app, { organisation, owner }));
    return {
      founded: true,
      sentence: t('founding.done', { name: organisation.name, owner: owner.name, link }),
    };
  });
}

async function begin(app: INestApplicationContext, { organisation, owner }: Founding): Promise<string> {
  const user = await app.get(UserService).register(owner);
  await app.get(Members).join(user.id, ['manager', 'owner']);
  await giveStart(app);
  const { name } = organisation;
  return app.get(SignInService).sendInvitation(user, { inviter: t('founding.inviter'), organisation: name });
}
