import 'reflect-metadata';
import { journey } from './journey/journey.provider';
import { readEnvFile } from './boot';
import { exportRegister } from './certificates';
import { found } from './founding/founding.provider';
import { serveVcApi } from './certificates';
import { rotateKeys } from './organisations';
import { verifyLedger } from './practice';
import { withApp } from './with-app';
import { seed } from './seed';
import { CannotStart } from './shared/database/embedded/cannot-start';

/** The commands of `node scripts/run.mjs <command>`. Each ends with the exit code of the process. */
const commands: Record<string, () => Promise<number>> = {
  journey,
  seed,
  found: () => found(process.argv.slice(3)),
  'rotate-keys': () => withApp((app) => rotateKeys(app, console.log)).then(() => 0),
  'export-register': () => withApp((app) => exportRegister(app, process.argv.slice(3), console.log)),
  'verify-ledger': () => verifyLedger(process.argv[3]),
  'vc-api': () => vcApi(Number(process.argv[3] ?? 40_443)),
};

/** For conformance suites, on this machine alone, until it is stopped. */
async function vcApi(port: number): Promise<number> {
  const { url, secureUrl, did } = await serveVcApi(port);
  console.log(`The adapter answers at ${url} and ${secureUrl} as ${did}.`);
  return new Promise((resolve) => process.once('SIGINT', () => resolve(0)).once('SIGTERM', () => resolve(0)));
}

readEnvFile();
const name = process.argv[2] ?? '';
const command = commands[name];
if (!command) {
  console.error(`"${name}" is not a command. There are: ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}
command().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof CannotStart ? error.message : error);
    process.exit(1);
  },
);
