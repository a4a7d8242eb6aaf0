import { readFileSync } from 'node:fs';
import type { Figures } from '../bench';
import { asking, type Headers, type Question } from './asking';
import type { Server } from './servers';

const PEOPLE = 16;

/** Some seconds of people checking certificates, each their own; every answer must be there. */
export function load(
  server: Server,
  codes: string[],
  headers: Headers = uncommon('text/html'),
): Promise<Figures> {
  return fetching(server, () => {
    const code = codes[Math.floor(Math.random() * codes.length)] ?? '';
    return { path: `/v/${code}`, headers };
  });
}

/** How browsers ask: they can unpack. */
export const asBrowser = (type: string): Headers => ({
  accept: type,
  'accept-encoding': 'gzip, deflate, br, zstd',
});

/** How somebody asks who would rather have this than much else: at such length that the answer is not kept. */
export const uncommon = (type: string): Headers => ({
  accept: [type, ...Array.from({ length: 20 }, () => 'text/plain;q=0.1')].join(','),
});

/** Some seconds of people who each ask for their own things. An answer may be *not modified*. */
export async function fetching(
  { url, pid }: Server,
  anything: () => Question,
  seconds = 3,
): Promise<Figures> {
  const before = processorTime(pid);
  const { good, refused, latencies, ...took } = await asking(url, { people: PEOPLE, seconds, anything });
  if (good === 0 || refused > 0) throw new Error(`${url}: ${good} answers, ${refused} of them refusals`);
  const cpu = (processorTime(pid) - before) / good;
  const of = (part: number) => latencies[Math.floor(part * (good - 1))] ?? NaN;
  return { perSecond: good / took.seconds, p50: of(0.5), p99: of(0.99), cpu };
}

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
