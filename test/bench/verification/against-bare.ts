import 'reflect-metadata';
import { loadLocales } from '../../../src/shared/texts.provider';
import type { Bench } from '../bench';
import type { Headers } from './asking';
import { asBrowser, load, uncommon } from './load';
import { asSent, type ReadyBytes } from './ready-bytes';
import { bareFastify, cairn, registerOf } from './servers';

type Way = { type: 'text/html' | 'application/json'; kept: boolean; aim: number };

/** Verification against the least that could be done, with so many certificates in the register. */
export const againstBare = (size: number, { type, kept, aim }: Way): Bench => ({
  about: `${type} about random certificates of a register of ${size.toLocaleString('en-GB')}, 16 people at a time`,
  us: kept
    ? 'Cairn as in production: GET /v/:code, from what it keeps while it hears of every change'
    : 'Cairn as in production: GET /v/:code, read, its signature known, and put together for each of them: nothing kept',
  them: 'a bare Fastify route: one prepared query for the row, then one and the same answer, ready-made bytes',
  measures: {
    perSecond: { unit: 'answers a second', better: 'higher', aim },
    p50: { unit: 'ms', better: 'lower' },
    p99: { unit: 'ms', better: 'lower' },
    cpu: { unit: 'ms of the server’s processor time each', better: 'lower' },
  },
  rounds: 5,
  prepare: async () => {
    loadLocales();
    const register = await registerOf(size);
    const headers = kept ? asBrowser(type) : uncommon(type);
    const us = await cairn(register);
    const them = await bareFastify(register, await ours(us.url, register.codes[0] ?? '', headers));
    // NOTE: a server that has just started still compiles itself; the warm-up of one round is not enough for that.
    for (let round = 0; round < 3; round++)
      for (const server of [us, them]) await load(server, register.codes, headers);
    return {
      us: () => load(us, register.codes, headers),
      them: () => load(them, register.codes, headers),
      stop: async () => {
        await Promise.all([us.stop(), them.stop()]);
        await register.stop();
      },
    };
  },
});

const TIMES = 20;

/** One of our answers, byte by byte as it is sent again and again; it must be a verdict on an entry whose signature was good. */
async function ours(url: string, code: string, headers: Headers): Promise<ReadyBytes> {
  const { checks } = (await (
    await fetch(`${url}/v/${code}`, { headers: { accept: 'application/json' } })
  ).json()) as { checks: { name: string; outcome: string }[] };
  if (!checks.some(({ name, outcome }) => name === 'signature' && outcome === 'passed'))
    throw new Error(`The signature under ${code} is not good`);
  for (let times = 1; times < TIMES; times++) await asSent(`${url}/v/${code}`, headers);
  return asSent(`${url}/v/${code}`, headers);
}
