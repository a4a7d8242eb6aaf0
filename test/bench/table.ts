import type { Bench, Result } from './bench';

const figure = (value: number): string =>
  value.toLocaleString('en-GB', { maximumSignificantDigits: value < 1000 ? 3 : 4 });

const range = (figures: number[]): string =>
  `${figure(Math.min(...figures))}–${figure(Math.max(...figures))}`;

const verdict = ({ aim, met }: Result): string => {
  if (aim === null) return '';
  return `≥ ${figure(aim)}× ${met ? 'met' : 'MISSED'}`;
};

const columns = ['', 'us', '(range)', 'them', '(range)', 'ratio', 'aim'];

/** A benchmark's results as people read them. */
export function table(name: string, bench: Bench, results: Result[], pinned: boolean): string {
  const rows = results.map((result) => [
    `${result.measure}, ${result.unit}`,
    figure(result.medianUs),
    range(result.us),
    figure(result.medianThem),
    range(result.them),
    `${figure(result.ratio)}×`,
    verdict(result),
  ]);
  const widths = columns.map((title, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd();
  const core = bench.oneCore ? (pinned ? ', on one core' : ', NOT held to one core: no taskset here') : '';
  return [
    '',
    `${name}: ${bench.about}`,
    `  us    ${bench.us}`,
    `  them  ${bench.them}`,
    `  medians of ${bench.rounds} rounds each, taking turns${core}`,
    '',
    ...[columns, ...rows].map((row) => `  ${line(row)}`),
  ].join('\n');
}
