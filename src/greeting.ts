import type { INestApplicationContext } from '@nestjs/common';
import { demonstrationCast, demonstrationLink } from './demonstration/demonstration.provider';
import { Config } from './shared/config/config';

/** What is printed once Cairn is up: where it is and, outside production, how to look around. */
export async function greet(app: INestApplicationContext): Promise<void> {
  const config = app.get(Config);
  if (config.role === 'worker') return console.log('Cairn works in the background. Stop with Ctrl-C.');
  const lines = [`Cairn is at ${config.publicUrl}`];
  if (!config.production) lines.push(...(await waysIn(app, config.publicUrl)));
  console.log(`\n${lines.join('\n')}\n\nStop with Ctrl-C.\n`);
}

async function waysIn(app: INestApplicationContext, url: string): Promise<string[]> {
  const cast = await demonstrationCast(app);
  if (cast.length === 0) return [];
  const link = await demonstrationLink(app);
  return [
    '',
    'Sign in with one click (demonstration only):',
    ...cast.map(({ name, what, email }) => `  ${`${name}, ${what}`.padEnd(52)} ${url}/dev/sign-in/${email}`),
    '',
    ...(link ? ['Verify a certificate, as anybody can:', `  ${url}${link}`, ''] : []),
    `Emails that were sent: ${url}/dev/mail    Every page with sample data: ${url}/dev/previews`,
  ];
}
