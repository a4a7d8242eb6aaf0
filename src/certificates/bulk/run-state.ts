/** How a run stands. `stopped` and `finished` are ends; what failed in a finished one can be tried again. */
export type RunState = 'working' | 'paused' | 'stopped' | 'finished';

/** What came of one item: it waits, was done, was rightly left as it is, or failed. */
export const itemStates = ['waiting', 'done', 'left', 'failed'] as const;
export type ItemState = (typeof itemStates)[number];

/** How many items came to what. */
export type Counts = Record<ItemState, number> & { total: number };

/** What people can do with a run. */
export const runActions = ['pause', 'resume', 'stop', 'retry'] as const;
export type RunAction = (typeof runActions)[number];

/** A run that works and has not moved for so long (milliseconds) has lost its worker. */
export const STILL = 2 * 60_000;

type Run = { state: RunState; movedAt: Date };

/** Whether a run should be working and nobody seems to be at it. */
export const standsStill = ({ state, movedAt }: Run, now: Date): boolean =>
  state === 'working' && now.getTime() - movedAt.getTime() >= STILL;

/** What can be done with a run as it is now. */
export function possible(run: Run, { failed }: Pick<Counts, 'failed'>, now: Date): RunAction[] {
  if (run.state === 'working') return standsStill(run, now) ? ['resume', 'stop'] : ['pause', 'stop'];
  if (run.state === 'paused') return ['resume', 'stop'];
  return run.state === 'finished' && failed > 0 ? ['retry'] : [];
}

/** How a run stands after an action. */
export const after = (action: RunAction): RunState =>
  action === 'pause' ? 'paused' : action === 'stop' ? 'stopped' : 'working';
