import 'reflect-metadata';
import { loadLocales } from '../../src/shared/texts.provider';
import { type Bench, pace } from './bench';
import { letWait, organisationOf, signedIn } from './practice/organisation';
import { asSuperuser } from './quiz/crowd';
import { cairn, registerOf } from './verification/servers';

const PAGES = 300;
const AT_ONCE = 4;
/** What waits for the supervisor who looks, in either organisation. */
const OWN = 100;

export default {
  about: 'a supervisor for whom 100 entries wait opens their queue, 4 at a time, as the organisation grows',
  us: 'in an organisation with 100,000 entries',
  them: 'in an organisation with those 100 alone',
  measures: {
    perSecond: { unit: 'pages a second', better: 'higher', aim: 0.9 },
    p50: { unit: 'ms', better: 'lower' },
    cpu: { unit: 'ms of processor time each', better: 'lower' },
  },
  rounds: 7,
  prepare: async () => {
    loadLocales();
    const database = await registerOf(0);
    const url = Object.assign(new URL(database.superuserUrl), { pathname: '/cairn' }).href;
    const [large, small] = await asSuperuser(url, async (client) => {
      const supervisorOf = async (slug: string, more: number) => {
        const made = await organisationOf(client, slug, { trainees: 500, supervisors: 200 });
        const [first = '', ...others] = made.supervisors;
        await letWait(
          client,
          { ...made, trainees: made.trainees.slice(0, 4) },
          { supervisorId: first, each: OWN / 4 },
        );
        for (const supervisorId of more > 0 ? others : [])
          await letWait(client, made, { supervisorId, each: Math.round(more / others.length / 500) });
        return signedIn(client, first);
      };
      const tokens = [await supervisorOf('large', 100_000), await supervisorOf('small', 0)];
      await client.query('VACUUM ANALYZE');
      return tokens;
    });
    const server = await cairn(database);
    const open =
      (token = '') =>
      async () => {
        const response = await fetch(`${server.url}/practice-entries/waiting`, {
          headers: { cookie: `__Host-cairn=${token}`, accept: 'text/html' },
        });
        const body = await response.text();
        if (response.status !== 200 || !body.includes('100'))
          throw new Error(`${response.status} ${body.slice(0, 500)}`);
      };
    const pages = Array.from({ length: PAGES }, (_, at) => at);
    return {
      us: () => pace(pages, AT_ONCE, open(large)),
      them: () => pace(pages, AT_ONCE, open(small)),
      stop: async () => {
        await server.stop();
        await database.stop();
      },
    };
  },
} satisfies Bench;
