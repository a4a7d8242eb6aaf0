import { z } from 'zod';

const url = (...schemes: string[]) =>
  z
    .string()
    .refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)) && URL.canParse(text), {
      error: `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    });

/** A whole number written in digits, within limits. */
const whole = (least: number, most: number, what = 'a whole number') => {
  const error = `must be ${what} from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}` });

const network = z.union([
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
  z.ipv4(),
  z.ipv6(),
  z.cidrv4(),
  z.cidrv6(),
]);

/** Networks with commas between them. */
const networks = z
  .string()
  .refine((text) => text.split(',').every((one) => network.safeParse(one.trim()).success), {
    error: 'must be "loopback" or addresses or networks such as 10.0.0.0/8, with commas between them',
  });

/** Every variable Cairn reads, what it may be and what it is when absent. `.env.example` is checked against this. */
export const environment = z.object({
  NODE_ENV: oneOf(['development', 'test', 'production']).default('development'),
  PORT: whole(0, 65_535, 'a port number').default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  TRUST_PROXY: networks.optional(),
  PUBLIC_URL: url('http', 'https').optional(),
  CAIRN_DATA: z.string().min(1).default('.cairn'),
  CAIRN_ROLE: oneOf(['web', 'worker', 'all']).default('all'),
  CAIRN_SECRET: z.string().min(32, { error: 'must be at least 32 characters long' }).optional(),
  CAIRN_SECRET_BEFORE: z.string().min(32, { error: 'must be at least 32 characters long' }).optional(),
  CAIRN_DEMONSTRATION: oneOf(['yes', 'no']).optional(),
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  DATABASE_OWNER_URL: url('postgres', 'postgresql').optional(),
  DATABASE_POOL: whole(2, 200).default(12),
  QUEUE_URL: url('redis', 'rediss').optional(),
  QUEUE_CONCURRENCY: whole(1, 200).default(8),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+$|<[^\s@<>]+@[^\s@<>]+>$/, {
      error: 'must be an address such as Cairn <cairn@example.org>',
    })
    .default('Cairn <cairn@localhost>'),
  KMS_URL: url('http', 'https').optional(),
  KMS_TOKEN: z.string().min(1).optional(),
  FOREIGN_ISSUERS_WITHIN: networks.optional(),
  VERIFICATIONS_PER_MINUTE: whole(1, 1_000_000).default(600),
  WEBHOOKS_WITHIN: networks.optional(),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Environment = z.infer<typeof environment>;

/** The variables, read: either what they mean or one sentence for each that is wrong. */
export function readEnvironment(
  variables: Record<string, string | undefined>,
): { environment: Environment } | { faults: string[] } {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (parsed.success) return { environment: parsed.data };
  return { faults: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) };
}

/** Why these settings must not run in production, one sentence each; empty when they may. */
export function productionFaults(env: Environment): string[] {
  if (env.NODE_ENV !== 'production') return [];
  return [
    ...(env.CAIRN_SECRET
      ? []
      : ['CAIRN_SECRET must be set in production: a generated secret would be lost with the machine.']),
    ...(env.PUBLIC_URL?.startsWith('https://')
      ? []
      : ['PUBLIC_URL must be an https:// address in production.']),
    ...(env.KMS_URL && !env.KMS_TOKEN ? ['KMS_TOKEN must be set where KMS_URL is.'] : []),
    ...(env.CAIRN_DEMONSTRATION === 'yes'
      ? ['CAIRN_DEMONSTRATION may not be "yes" in production: its passwords are published.']
      : []),
  ];
}

/** What the running process knows of its settings: read once, frozen, injected. */
export class Config {
  readonly environment: Environment['NODE_ENV'];
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** The address people use, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether people reach us by https. */
  readonly https: boolean;
  /** Addresses of proxies whose word about the caller is taken, as Fastify's `trustProxy`; null for nobody's. */
  readonly trustProxy: string | null;
  /** Absolute path of the folder for the embedded database, files and generated secrets. */
  readonly dataDir: string;
  readonly role: Environment['CAIRN_ROLE'];
  /** The deployment's secret: keys for sealing and signing cookies are derived from it. */
  readonly secret: string;
  /** The secret that was in use before, while keys wrapped under it are wrapped anew; null when none was. */
  readonly secretBefore: string | null;
  /** Where the application's own role connects. */
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly queueUrl: string | null;
  readonly queueConcurrency: number;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** The service that holds the private parts of new keys and signs with them; null to keep them here, sealed. */
  readonly kms: { url: string; token: string } | null;
  /** Private networks in which the keys of other issuers may be fetched; null for none. */
  readonly foreignNetworks: string | null;
  /** How often one network address may ask the public register. */
  readonly verificationsPerMinute: number;
  /** Private networks in which programs of organisations may be told of changes; null for none. */
  readonly webhookNetworks: string | null;
  readonly logLevel: Environment['LOG_LEVEL'];

  constructor(env: Environment, known: { dataDir: string; secret: string; databaseUrl: string }) {
    this.environment = env.NODE_ENV;
    this.production = env.NODE_ENV === 'production';
    this.port = env.PORT;
    this.host = env.HOST;
    this.publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '');
    this.https = this.publicUrl.startsWith('https:');
    this.trustProxy = env.TRUST_PROXY ?? null;
    this.dataDir = known.dataDir;
    this.role = env.CAIRN_ROLE;
    this.secret = known.secret;
    this.secretBefore = env.CAIRN_SECRET_BEFORE ?? null;
    this.databaseUrl = known.databaseUrl;
    this.databasePool = env.DATABASE_POOL;
    this.queueUrl = env.QUEUE_URL ?? null;
    this.queueConcurrency = env.QUEUE_CONCURRENCY;
    this.smtpUrl = env.SMTP_URL ?? null;
    this.mailFrom = env.MAIL_FROM;
    this.kms = env.KMS_URL ? { url: env.KMS_URL.replace(/\/$/, ''), token: env.KMS_TOKEN ?? '' } : null;
    this.foreignNetworks = env.FOREIGN_ISSUERS_WITHIN ?? null;
    this.verificationsPerMinute = env.VERIFICATIONS_PER_MINUTE;
    this.webhookNetworks = env.WEBHOOKS_WITHIN ?? null;
    this.logLevel = env.LOG_LEVEL;
    Object.freeze(this);
  }

  /** The same settings but for these. */
  but(others: Partial<Pick<Config, 'role' | 'smtpUrl' | 'publicUrl' | 'port'>>): Config {
    const copy = Object.create(Config.prototype) as Config;
    return Object.freeze(Object.assign(copy, this, others));
  }
}
