import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { ItemListed, RunListed } from './bulk.queries';
import { chooseRunPage } from './choose-run.view';
import { runPage } from './run.view';
import { runsPage } from './runs.view';

const now = new Date('2026-05-03T10:12:00Z');
const viewing = { now, timeZone: 'Europe/London' };
const formKey = '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e01';

const exporting: RunListed = {
  id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e02',
  kind: 'export',
  askedFor: {},
  askedBy: formKey,
  askedByName: 'Ade Okafor',
  askedAt: new Date('2026-05-03T10:00:00Z'),
  state: 'working',
  movedAt: now,
  finishedAt: null,
  ...{ total: 1234, waiting: 800, done: 432, left: 0, failed: 2 },
};
const finished: RunListed = { ...exporting, state: 'finished', finishedAt: now, waiting: 0, done: 1232 };
const reissued: RunListed = {
  ...finished,
  kind: 'reissue',
  askedFor: { search: 'Supporter', which: 'standing' },
  ...{ done: 1230, left: 4, failed: 0 },
};

const rowan: ItemListed = {
  place: 1,
  subjectId: '7b1f7d0e-52a3-4a4c-8a53-0c3c0a5f2f11',
  certificateId: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e03',
  code: '7K3M-9QXD-2F4H-6',
  number: '2026-0001',
  name: 'Rowan Ellis',
  programme: 'Peer Supporter',
  state: 'done',
  because: null,
};
const items: ItemListed[] = [
  rowan,
  { ...rowan, place: 2, number: '2026-0002', name: 'Priya Nair', state: 'waiting' },
  {
    ...rowan,
    place: 3,
    number: '2026-0003',
    name: '李小龍',
    state: 'failed',
    because: 'No typeface of ours can print these characters: 李 小 龍.',
  },
];
const all = { wish: {}, items, next: 3 };
const choosing = { from: 'certificates' as const, kinds: ['reissue', 'export'], count: 1234, wish: {} };

/** Doing something to many certificates, from choosing them to what came of each. */
export const previews = (): Record<string, Page> => ({
  'Many: runs': runsPage({ items: [exporting, finished, reissued], next: null }, viewing.timeZone),
  'Many: no runs': runsPage({ items: [], next: null }, viewing.timeZone),
  'Many: choose': chooseRunPage(choosing, { formKey }),
  'Many: nothing matches': chooseRunPage({ ...choosing, count: 0, wish: { search: 'Quill' } }, { formKey }),
  'Many: ticked': chooseRunPage(
    { ...choosing, count: 3, wish: { which: 'ticked', certificate: [formKey] } },
    { formKey },
  ),
  'Many: nothing ticked': chooseRunPage({ ...choosing, count: 0, wish: { which: 'ticked' } }, { formKey }),
  'Many: nobody to certify': chooseRunPage(
    { from: 'candidates', kinds: ['issue'], count: 0, wish: { kind: 'issue' } },
    { formKey },
  ),
  'Many: nothing said': chooseRunPage(choosing, {
    formKey,
    why: { status: 422, errors: { kind: t('certificates.bulk.errors.kind') }, error: null },
  }),
  'Many: certify': chooseRunPage(
    { from: 'candidates', kinds: ['issue'], count: 40, wish: { kind: 'issue' } },
    { formKey },
  ),
  'Many: under way': runPage({ run: exporting, ...all }, viewing),
  'Many: nobody at it': runPage({ run: { ...exporting, movedAt: new Date(0) }, ...all }, viewing),
  'Many: paused': runPage({ run: { ...exporting, state: 'paused' }, ...all }, viewing),
  'Many: archive ready': runPage({ run: finished, ...all }, viewing),
  'Many: stopped': runPage(
    { run: { ...exporting, state: 'stopped' }, wish: { show: 'left' }, items: [], next: null },
    viewing,
  ),
});
