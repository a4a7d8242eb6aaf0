import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { harbour, northside } from '../../src/demonstration/cast';
import { logsIn } from './log-file';

/** Full names of people that tests know, and words that they write in confidence. */
const known = [
  ...[...harbour.people, ...northside.people].map(({ name }) => name),
  'Jo Lindqvist',
  'I left more silence',
  'We spoke about',
];
const telling = [
  /[\w.+-]+@[\w-]+\.\w{2,}/u,
  /\/(sign-in-links|sign)\/[\w-]{20,}/,
  /\/(s|lists)\/[\w-]{40,}/,
  /\b(cairn_[0-9a-f]{12}_|whsec_|eyJ)[\w+/=.~-]{16,}/,
  new RegExp(known.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'iu'),
];

/** The lines of a log that would lead to a person. */
export const leaksIn = (log: string): string[] =>
  log.split('\n').filter((line) => telling.some((one) => one.test(line)));

/** The lines that would, of everything that was logged in this run so far. */
export function leaksOf(folder: string): { read: number; leaks: string[] } {
  const logs = logsIn(folder);
  const files = existsSync(logs) ? readdirSync(logs) : [];
  const leaks = files.flatMap((file) => leaksIn(readFileSync(join(logs, file), 'utf8')));
  return { read: files.length, leaks };
}
