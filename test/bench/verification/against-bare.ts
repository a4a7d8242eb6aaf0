import 'reflect-metadata';
import { loadLocales } from '../../../src/shared/texts.provider';
import type { Bench } from '../bench';
import { load } from './load';
import { bareFastify, cairn, registerOf } from './servers';

/** The verification page against the least that could be done, with so many certificates in the register. */
export const againstBare = (size: number): Bench => ({
  about: `checking random certificates of a register of ${size.toLocaleString('en-GB')}, 16 people at a time`,
  us: 'Cairn as in production: GET /v/:code with headers, limit, verdict and page',
  them: 'a bare Fastify route: one prepared query for the row, then one and the same page, ready-made bytes',
  measures: {
    perSecond: { unit: 'pages a second', better: 'higher', aim: 0.9 },
    p99: { unit: 'ms', better: 'lower' },
    cpu: { unit: 'ms of the server’s processor time each', better: 'lower' },
  },
  rounds: 7,
  prepare: async () => {
    loadLocales();
    const register = await registerOf(size);
    const us = await cairn(register);
    const page = await ours(us.url, register.codes[0] ?? '');
    const them = await bareFastify(register, page);
    // NOTE: a server that has just started still compiles itself; the warm-up of one round is not enough for that.
    for (let round = 0; round < 3; round++)
      for (const server of [us, them]) await load(server, register.codes);
    return {
      us: () => load(us, register.codes),
      them: () => load(them, register.codes),
      stop: async () => {
        await Promise.all([us.stop(), them.stop()]);
        await register.stop();
      },
    };
  },
});

/** One of our pages, which must be a verdict. */
async function ours(url: string, code: string): Promise<string> {
  const page = await (await fetch(`${url}/v/${code}`)).text();
  if (!page.includes('verdict-valid')) throw new Error(`Our page of ${code} says no verdict`);
  return page;
}
