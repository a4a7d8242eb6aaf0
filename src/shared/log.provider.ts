import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from './config/config';
import { described, impersonal, placesOf } from './loggable';

const chatter = new Set([
  'InstanceLoader',
  'NestFactory',
  'NestApplication',
  'RouterExplorer',
  'RoutesResolver',
]);
const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

type Method = (message: unknown, ...rest: unknown[]) => void;

/**
 * What happens, without the framework telling of itself: lines for people, JSON in production. Whatever it is told, it
 * tells nothing that leads to a person.
 */
export class Log extends ConsoleLogger {
  constructor({ logLevel, production }: Pick<Config, 'logLevel' | 'production'>) {
    const loudest = logLevel === 'info' ? 'log' : logLevel;
    const wanted = loudest === 'silent' ? [] : levels.slice(0, levels.indexOf(loudest) + 1);
    super({ json: production, colors: !production && Boolean(process.stdout.isTTY), logLevels: wanted });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!chatter.has(String(rest.at(-1)))) this.say(super.log.bind(this) as Method, message, rest);
  }
  override error(message: unknown, ...rest: unknown[]): void {
    this.say(super.error.bind(this) as Method, message, rest);
  }
  override warn(message: unknown, ...rest: unknown[]): void {
    this.say(super.warn.bind(this) as Method, message, rest);
  }
  override debug(message: unknown, ...rest: unknown[]): void {
    this.say(super.debug.bind(this) as Method, message, rest);
  }
  override verbose(message: unknown, ...rest: unknown[]): void {
    this.say(super.verbose.bind(this) as Method, message, rest);
  }
  override fatal(message: unknown, ...rest: unknown[]): void {
    this.say(super.fatal.bind(this) as Method, message, rest);
  }

  private say(method: Method, message: unknown, rest: unknown[]): void {
    method(loggable(message), ...rest.map(loggable));
  }
}

/** A message, or a part of one, as it may be kept. */
function loggable(part: unknown): unknown {
  if (typeof part === 'string') return impersonal(part);
  if (part instanceof Error) return { ...described(part), stack: placesOf(part) };
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, loggable(value)]));
}
