import 'reflect-metadata';
import { loadLocales } from '../../src/shared/texts.provider';
import type { Bench } from './bench';
import { load } from './verification/load';
import { cairn, registerOf } from './verification/servers';

export default {
  about: 'checking random certificates, of which nothing is kept, 16 people at a time, as the register grows',
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
    for (let round = 0; round < 3; round++) {
      await load(us, large.codes);
      await load(them, small.codes);
    }
    return {
      us: () => load(us, large.codes),
      them: () => load(them, small.codes),
      stop: async () => {
        await Promise.all([us.stop(), them.stop()]);
        await Promise.all([large.stop(), small.stop()]);
      },
    };
  },
} satisfies Bench;
