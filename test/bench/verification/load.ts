import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { Figures } from '../bench';
import type { Server } from './servers';

const SAMPLE = 4_000;

/** Some seconds of people checking certificates, each another one; every answer must be a page. */
export async function load({ url, pid }: Server, codes: string[], seconds = 5): Promise<Figures> {
  const requests = Array.from({ length: SAMPLE }, () => {
    const code = codes[Math.floor(Math.random() * codes.length)] ?? '';
    return { method: 'GET' as const, path: `/v/${code}`, headers: { accept: 'text/html' } };
  });
  const before = processorTime(pid);
  const result = await autocannon({ url, connections: 16, duration: seconds, requests });
  const good = result['2xx'];
  if (good === 0 || result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${good} pages, ${result.non2xx} refusals, ${result.errors} errors`);
  }
  const cpu = (processorTime(pid) - before) / good;
  return { perSecond: good / result.duration, p99: result.latency.p99, cpu };
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
