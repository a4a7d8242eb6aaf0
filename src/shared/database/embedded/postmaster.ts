/** What a running server writes about itself into `postmaster.pid`. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Reads `postmaster.pid`; null while it is still being written. */
export function readPostmaster(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim());
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number.isInteger(port) ? port : 0, ready: lines[7] === 'ready' };
}

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** Settings that trade safety after a crash for speed: for data nobody would miss. */
const forTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** The arguments of `postgres`. They are all given here, so that a folder made by an older Cairn gets the newest. */
export function serverArguments(server: { folder: string; port: number; quick: boolean }): string[] {
  const settings = { ...always, ...(server.quick ? forTests : {}) };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', server.folder, '-p', String(server.port), ...options];
}

/** The line a server leaves in `postmaster.opts`: how it was started. */
export const startedWith = (binary: string, options: string[]): string =>
  [binary, ...options.map((option) => `"${option}"`)].join(' ');
