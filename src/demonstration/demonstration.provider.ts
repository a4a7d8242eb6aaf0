import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { Organisations } from '../organisations';
import { Config } from '../shared/config/config';
import { Database } from '../shared/database/database.service';
import { Log } from '../shared/log.provider';
import { type Character, harbour, northgate, northside } from './cast';
import { StoryClock } from './story-clock';
import { tellTheStory } from './story.provider';

/**
 * Fills an empty database with the demonstration, in an application of its own whose clock follows the story. It is
 * one transaction: a start that is killed half-way leaves nothing, and two starts at once tell it once. Answers
 * whether it was told.
 */
export async function fillWhenEmpty(config: Config): Promise<boolean> {
  const clock = new StoryClock(new Date());
  const quiet = config.but({ role: 'web', smtpUrl: null });
  const app = await NestFactory.createApplicationContext(AppModule.with(quiet, clock), {
    logger: new Log({ ...quiet, logLevel: config.logLevel === 'silent' ? 'silent' : 'error' }),
    abortOnError: false,
  });
  try {
    const db = app.get(Database);
    return await db.transaction(async () => {
      await db.takeTurns('the demonstration');
      if (!(await app.get(Organisations).areNone())) return false;
      await tellTheStory(app, clock);
      return true;
    });
  } finally {
    await app.close();
  }
}

/** The people of the demonstration, if this database tells their story. */
export async function demonstrationCast(app: INestApplicationContext): Promise<Character[]> {
  const db = app.get(Database);
  const emails = await db.transaction(() =>
    db.query<{ email: string }>('SELECT email FROM users WHERE email LIKE $1', ['%.example']),
  );
  const here = new Set(emails.map(({ email }) => email));
  return [...harbour.people, ...northside.people, ...northgate.people].filter(({ email }) => here.has(email));
}

/** The path of Rowan's verification page, if there is one. */
export async function demonstrationLink(app: INestApplicationContext): Promise<string | null> {
  const db = app.get(Database);
  const [entry] = await db.transaction(() =>
    db.query<{ code: string }>(
      `SELECT e.code FROM register_entries e JOIN organisations o ON o.id = e.organisation_id
        WHERE o.slug = $1 ORDER BY e.code LIMIT 1`,
      [harbour.organisation.slug],
    ),
  );
  return entry ? `/v/${entry.code}` : null;
}
