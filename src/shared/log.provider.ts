import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from './config/config';

const chatter = new Set([
  'InstanceLoader',
  'NestFactory',
  'NestApplication',
  'RouterExplorer',
  'RoutesResolver',
]);
const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

/** What happens, without the framework telling of itself: lines for people, JSON in production. */
export class Log extends ConsoleLogger {
  constructor({ logLevel, production }: Pick<Config, 'logLevel' | 'production'>) {
    const loudest = logLevel === 'info' ? 'log' : logLevel;
    const wanted = loudest === 'silent' ? [] : levels.slice(0, levels.indexOf(loudest) + 1);
    super({ json: production, colors: !production && Boolean(process.stdout.isTTY), logLevels: wanted });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!chatter.has(String(rest.at(-1)))) super.log(message, ...(rest as [string]));
  }
}
