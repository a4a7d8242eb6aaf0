import 'reflect-metadata';
import { loadLocales } from '../../src/shared/texts.provider';
import type { Bench } from './bench';
import { load } from './verification/load';
import { cairn, registerOf } from './verification/servers';

export default {
  about:
    'checking 1,000 random certificates, of which only the signature is known, 16 people at a time, as the register grows',
  us: 'Cairn with a register of 1,000,000 certificates',
  them: 'Cairn with a register of 1,000 certificates',
  measures: {
    perSecond: { unit: 'pages a second', better: 'higher', aim: 0.9 },
    p99: { unit: 'ms', better: 'lower' },
    cpu: { unit: 'ms of the server’s processor time each', better: 'lower' },
  },
  rounds: 5,
  prepare: async () => {
    loadLocales();
    const [large, small] = [await registerOf(1_000_000), await registerOf(1_000)];
    const [us, them] = [await cairn(large), await cairn(small)];
    // NOTE: as many on either side, so that what differs is the register and not how many signatures are known.
    const among = large.codes.filter((_, at) => at % 1_000 === 0);
    for (let round = 0; round < 3; round++) {
      await load(us, among);
      await load(them, small.codes);
    }
    return {
      us: () => load(us, among),
      them: () => load(them, small.codes),
      stop: async () => {
        await Promise.all([us.stop(), them.stop()]);
        await Promise.all([large.stop(), small.stop()]);
      },
    };
  },
} satisfies Bench;
