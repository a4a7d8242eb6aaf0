import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Client } from 'pg';
import { makeApp } from '../../src/app';
import { CertificateService } from '../../src/certificates';
import { BulkRuns } from '../../src/certificates/bulk/bulk-runs.service';
import { BulkWork } from '../../src/certificates/bulk/bulk-work.service';
import { ExportArchive } from '../../src/certificates/bulk/export-archive.service';
import { type Actor, ActorQueries } from '../../src/organisations';
import { SystemClock } from '../../src/shared/clock.provider';
import { Config, environment } from '../../src/shared/config/config';
import { Database } from '../../src/shared/database/database.service';
import { loadLocales } from '../../src/shared/texts.provider';
import type { Bench, Figures } from './bench';
import { cpuTime } from './cpu-time';
import { organisationOf } from './practice/organisation';
import { registerOf } from './verification/servers';

/** `BULK=10000 npm run bench bulk` for as many as an organisation may have. */
const CERTIFICATES = Number(process.env.BULK ?? 2_000);
const TENTH = CERTIFICATES / 10;
const TRAINEES = 100;
const PIECE = 60;
/** How many lie between two looks at the archive. */
const STEP = Math.max(1, Math.floor(TENTH / 5));

type App = Awaited<ReturnType<typeof makeApp>>;
type Mark = { done: number; at: number; cpu: number; rss: number };

type Part = { perSecond: number; cpu: number; rss: number };

/** NOTE: memory that is free but not yet given back says nothing of what the work needs. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Figures of the part of some work that lies between two marks. */
const between = (from: Mark | undefined, to: Mark | undefined): Part => {
  if (!from || !to) throw new Error('The work was shorter than what is measured of it');
  const done = to.done - from.done;
  return {
    perSecond: (done * 1000) / (to.at - from.at),
    cpu: (to.cpu - from.cpu) / done,
    rss: to.rss / 1024 / 1024,
  };
};

const mark = (done: number): Mark => {
  collect();
  return { done, at: performance.now(), cpu: cpuTime(), rss: process.memoryUsage.rss() };
};

/** How the first and the last tenth of some work went. */
function tenths(marks: readonly Mark[]) {
  const at = (done: number) => marks.find((one) => one.done >= done);
  return {
    first: between(marks[0], at(TENTH)),
    last: between(at(CERTIFICATES - TENTH), marks.at(-1)),
  };
}

async function issued(app: App, actor: Actor, trainees: readonly string[]): Promise<void> {
  const db = app.get(Database);
  const [certificates, day] = [app.get(CertificateService), '2026-05-01'];
  for (let at = 0; at < CERTIFICATES; at += 50)
    await db.within(actor, () =>
      db.transaction(async () => {
        for (let one = at; one < Math.min(at + 50, CERTIFICATES); one++)
          await certificates.issue({
            traineeId: trainees[one % trainees.length] ?? '',
            programmeId: randomUUID(),
            ...{ programmeTitle: 'Peer Supporter', programmeVersion: 3, term: 1 },
            hours: [{ label: 'Practice', minutes: 630 }],
            ...{ awardedOn: day, validFrom: day, validUntil: '2028-04-30' },
          });
      }),
    );
}

/** Prepares every certificate for its archive, as the worker does: each is printed and kept. */
async function worked(app: App, actor: Actor): Promise<{ runId: string; marks: Mark[] }> {
  const db = app.get(Database);
  const [runs, work] = [app.get(BulkRuns, { strict: false }), app.get(BulkWork, { strict: false })];
  const runId = await db.within(actor, () => runs.begin(actor, { formKey: randomUUID(), kind: 'export' }));
  const marks = [mark(0)];
  for (let turn = 0; turn * PIECE < CERTIFICATES; turn++) {
    await db.within(actor, () => work.turn(runId, turn));
    marks.push(mark(Math.min((turn + 1) * PIECE, CERTIFICATES)));
    await pause(0);
  }
  return { runId, marks };
}

/** What a file begins with in a ZIP archive; its name comes next. */
const OF_A_FILE = 'PK\u0003\u0004';

/** Streams the archive to somebody who reads as fast as it comes. */
async function taken(app: App, actor: Actor, runId: string): Promise<Mark[]> {
  const marks = [mark(0)];
  let [before, name, seen] = ['', '', 0];
  for await (const chunk of app.get(ExportArchive, { strict: false }).of(actor, runId)) {
    const head = (chunk as Buffer).subarray(0, 200).toString('latin1');
    const found = before.startsWith(OF_A_FILE) ? /^certificates\/(\S+)/.exec(head)?.[1] : undefined;
    before = head;
    if (!found || found === name) continue;
    name = found;
    if (++seen % STEP === 0) marks.push(mark(seen));
  }
  return [...marks, mark(CERTIFICATES)];
}

const figuresOf = (work: Part, archive: Part): Figures => ({
  preparing: work.perSecond,
  preparingCpu: work.cpu,
  preparingRss: work.rss,
  archive: archive.perSecond,
  archiveCpu: archive.cpu,
  archiveRss: archive.rss,
});

export default {
  about: `${CERTIFICATES.toLocaleString('en')} certificates printed by one run and streamed as one archive`,
  us: 'the last tenth of them',
  them: 'the first tenth',
  measures: {
    preparing: { unit: 'certificates prepared a second', better: 'higher', aim: 0.9 },
    preparingCpu: { unit: 'ms of processor time each', better: 'lower', aim: 0.9 },
    preparingRss: { unit: 'MB of memory after it', better: 'lower', aim: 0.8 },
    archive: { unit: 'certificates streamed a second', better: 'higher', aim: 0.9 },
    archiveCpu: { unit: 'ms of processor time each', better: 'lower', aim: 0.9 },
    archiveRss: { unit: 'MB of memory after it', better: 'lower', aim: 0.8 },
  },
  rounds: 1,
  prepare: async () => {
    loadLocales();
    const database = await registerOf(0);
    const url = Object.assign(new URL(database.superuserUrl), { pathname: '/cairn' }).href;
    const client = new Client({ connectionString: url });
    await client.connect();
    const made = await organisationOf(client, 'many', { trainees: TRAINEES, supervisors: 1 });
    const env = environment.parse({ NODE_ENV: 'test', LOG_LEVEL: 'error', CAIRN_ROLE: 'web', PORT: 0 });
    const known = { dataDir: database.dataDir, secret: 'x'.repeat(40), databaseUrl: database.appUrl };
    const app = await makeApp(new Config(env, known), new SystemClock());
    await app.init();
    const actor = await app.get(ActorQueries, { strict: false }).of(made.supervisors[0] ?? '');
    if (!actor) throw new Error('Nobody asks for it');
    await issued(app, actor, made.trainees);
    await client.query('ANALYZE');
    const { runId, marks } = await worked(app, actor);
    const [work, archive] = [tenths(marks), tenths(await taken(app, actor, runId))];
    return {
      us: () => Promise.resolve(figuresOf(work.last, archive.last)),
      them: () => Promise.resolve(figuresOf(work.first, archive.first)),
      stop: async () => {
        await app.close();
        await client.end();
        await database.stop();
      },
    };
  },
} satisfies Bench;
