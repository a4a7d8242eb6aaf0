import { cpuTime } from './cpu-time';

/** What a round reports, by the name of the measure. */
export type Figures = Record<string, number>;

export interface Measure {
  unit: string;
  better: 'higher' | 'lower';
  /** How many times as good as the alternative we want to be. Without one the measure is only shown. */
  aim?: number;
}

/** Two ways of doing the same, ready to run. A round does enough work to be worth timing, and times only that work. */
export interface Contest {
  us: () => Promise<Figures>;
  them: () => Promise<Figures>;
  stop?: () => Promise<void>;
}

/** A benchmark: what is compared with what, and how. A `*.bench.ts` exports one as its default. */
export interface Bench {
  /** What is compared, in a sentence. */
  about: string;
  us: string;
  them: string;
  measures: Record<string, Measure>;
  /** Rounds of each side after the warm-up. */
  rounds: number;
  /** Keeps the whole of it, with every process it starts, on one processor core where the system can (`taskset`). */
  oneCore?: boolean;
  prepare: () => Promise<Contest>;
}

/** A measure's figures of every round, and what they come to. `ratio` is above 1 where we are the better. */
export interface Result {
  measure: string;
  unit: string;
  us: number[];
  them: number[];
  medianUs: number;
  medianThem: number;
  ratio: number;
  aim: number | null;
  met: boolean | null;
}

/** Warms both sides up, then lets them take turns, so that whatever else the machine does falls on both. */
export async function hold(bench: Bench): Promise<Result[]> {
  const contest = await bench.prepare();
  try {
    await contest.us();
    await contest.them();
    const [us, them]: [Figures[], Figures[]] = [[], []];
    for (let round = 0; round < bench.rounds; round++) {
      us.push(await contest.us());
      them.push(await contest.them());
    }
    return Object.entries(bench.measures).map(([name, measure]) => compare(name, measure, us, them));
  } finally {
    await contest.stop?.();
  }
}

function compare(name: string, { unit, better, aim }: Measure, ours: Figures[], theirs: Figures[]): Result {
  const figures = (side: Figures[]) => side.map((round) => round[name] ?? NaN);
  const [us, them] = [figures(ours), figures(theirs)];
  const [medianUs, medianThem] = [median(us), median(them)];
  const ratio = better === 'higher' ? medianUs / medianThem : medianThem / medianUs;
  const met = aim === undefined ? null : ratio >= aim;
  return { measure: name, unit, us, them, medianUs, medianThem, ratio, aim: aim ?? null, met };
}

/** The middle of some figures; between the middle two when there is no one. */
export function median(figures: number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}

/** The pace of a lot of work: how many a second, how long the middle one took, and processor time each, in milliseconds. */
export type Pace = { perSecond: number; p50: number; cpu: number };

/** Does a piece of work for each of some things, so many at once, and says at what pace. */
export async function pace<T>(
  things: T[],
  atOnce: number,
  work: (thing: T) => Promise<unknown>,
): Promise<Pace> {
  const [took, waiting]: [number[], T[]] = [[], [...things]];
  const line = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) {
      const from = performance.now();
      await work(thing);
      took.push(performance.now() - from);
    }
  };
  const [cpu, start] = [cpuTime(), performance.now()];
  await Promise.all(Array.from({ length: atOnce }, line));
  const elapsed = performance.now() - start;
  return {
    perSecond: (things.length * 1000) / elapsed,
    p50: median(took),
    cpu: (cpuTime() - cpu) / things.length,
  };
}
