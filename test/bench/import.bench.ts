import { parse } from 'gift-pegjs';
import { readFile } from '../../src/quizzes/exchange/reader.provider';
import { loadLocales } from '../../src/shared/texts.provider';
import { cpuTime } from './cpu-time';
import type { Bench, Figures } from './bench';

const QUESTIONS = 5_000;

const kinds = [
  (n: number) =>
    `::Question ${n}::[html]<p>Which of these is an <b>open</b> question, number ${n}?</p>{\n\t~Did you sleep?#It can be answered with yes.\n\t=What was the night like?#It leaves room.\n\t~Are you well?\n}`,
  (n: number) =>
    `::Question ${n}::Silence number ${n} is always awkward.{FALSE#Not for everybody.#It can be a gift.}`,
  (n: number) =>
    `::Question ${n}::Match ${n}{\n\t=How are you? -> open\n\t=Are you well? -> closed\n\t= -> advice\n}`,
  (n: number) => `::Question ${n}::How many seconds, in case ${n}?{#\n\t=3:1#About three.\n}`,
  (n: number) => `::Question ${n}::The A in OARS, ${n}{=affirmations#Yes. =%50%affirming}`,
];

const text = Array.from({ length: QUESTIONS }, (_, n) => kinds[n % kinds.length]?.(n)).join('\n\n') + '\n\n';

async function timed(work: () => Promise<number>): Promise<Figures> {
  const [cpu, start] = [cpuTime(), performance.now()];
  const read = await work();
  if (read !== QUESTIONS) throw new Error(`${read} questions were read instead of ${QUESTIONS}`);
  return {
    perSecond: (QUESTIONS * 1000) / (performance.now() - start),
    cpu: (cpuTime() - cpu) / QUESTIONS,
  };
}

export default {
  about: `reading ${QUESTIONS.toLocaleString('en')} GIFT questions`,
  us: 'Cairn: read, turned into questions of ours and checked, each with its line',
  them: 'gift-pegjs alone: parsed, and nothing else',
  measures: {
    perSecond: { unit: 'questions a second', better: 'higher' },
    cpu: { unit: 'ms of processor time each', better: 'lower' },
  },
  rounds: 5,
  oneCore: true,
  prepare: () => {
    loadLocales();
    const bytes = Buffer.from(text);
    return Promise.resolve({
      us: () =>
        timed(async () => {
          const { questions } = await readFile(bytes);
          return questions.filter(({ outcome }) => outcome === 'imported').length;
        }),
      them: () => timed(() => Promise.resolve(parse(text).length)),
    });
  },
} satisfies Bench;
