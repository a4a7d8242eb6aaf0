import { readFileSync } from 'node:fs';
import autocannon, { type Request } from 'autocannon';
import type { Figures } from '../bench';
import type { Server } from './servers';

const SAMPLE = 1_000;
const PEOPLE = 16;

/** Some seconds of people checking certificates, each their own; every answer must be there. */
export function load(server: Server, codes: string[], accept = uncommon('text/html')): Promise<Figures> {
  return fetching(server, () => {
    const code = codes[Math.floor(Math.random() * codes.length)] ?? '';
    return { method: 'GET', path: `/v/${code}`, headers: { accept } };
  });
}

/** An `Accept` header of somebody who would rather have this than much else: too long for the answer to be kept. */
export const uncommon = (type: string): string =>
  [type, ...Array.from({ length: 20 }, () => 'text/plain;q=0.1')].join(',');

/** Some seconds of people who each ask for their own things. An answer may be *not modified*. */
export async function fetching({ url, pid }: Server, anything: () => Request, seconds = 3): Promise<Figures> {
  const before = processorTime(pid);
  const result = await autocannon({
    url,
    connections: PEOPLE,
    duration: seconds,
    setupClient: (client) => client.setRequests(Array.from({ length: SAMPLE }, anything)),
  });
  const good = result['2xx'] + result['3xx'];
  const refused = result['4xx'] + result['5xx'];
  if (good === 0 || refused > 0 || result.errors > 0) {
    throw new Error(`${url}: ${good} answers, ${refused} refusals, ${result.errors} errors`);
  }
  const cpu = (processorTime(pid) - before) / good;
  const { p50, p99 } = result.latency;
  return { perSecond: good / result.duration, p50: atLeast(p50), p99: atLeast(p99), cpu };
}

/** NOTE: latencies are whole milliseconds; a ratio to none of them says nothing. */
const atLeast = (latency: number): number => Math.max(latency, 0.5);

const TICK = 10;

/** Milliseconds of processor time that another process has used (Linux; nothing to tell elsewhere). */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  } catch {
    return NaN;
  }
}
