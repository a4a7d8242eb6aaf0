import { day, duration, number } from '../../shared/dates';
import { say, t } from '../../shared/text';
import { type Tone } from '../../shared/ui/tone';
import { tag, type TagView, underWayTag } from '../../shared/ui/tag';
import type { Finding, Progress, State, Words } from '../rules/finding';

/** A sentence of the rules in the reader's language; minutes are said as hours and minutes, and days as people write them. */
export function sentence({ key, params }: Words): string {
  const minutes = key.endsWith('.minutes');
  const said = Object.entries(params).map(([name, value]) => [
    name,
    minutes ? duration(Number(value)) : name === 'day' ? day(String(value)) : value,
  ]);
  return say(`programmes.${key}`, Object.fromEntries(said));
}

/** "3 h 30 min of 10 h", "4 of 6"; null for what is either done or not. */
export function figure(progress: Progress | null): string | null {
  if (!progress || (progress.unit === 'count' && progress.target === 1)) return null;
  const { value, target, unit } = progress;
  const amount = unit === 'minutes' ? duration : number;
  return t('programmes.figure', { value: amount(value), target: amount(target) });
}

const tones: Record<Exclude<State, 'part'>, Tone> = {
  met: 'success',
  waived: 'info',
  unmet: 'neutral',
  unknown: 'neutral',
};

export const stateTag = (state: State): TagView => {
  const word = t(`programmes.states.${state}`);
  return state === 'part' ? underWayTag(word) : tag(tones[state], word);
};

/** When an open requirement can be met at the earliest, where that is later than today. */
export const opensOn = ({ earliest }: Pick<Finding, 'earliest'>, on: string): string | null =>
  earliest && earliest > on ? t('programmes.opensOn', { day: day(earliest) }) : null;

/** How far a requirement is in a few words, for the label of its stone. */
export const briefly = ({ progress, because }: Pick<Finding, 'progress' | 'because'>): string =>
  figure(progress) ?? say(`programmes.briefly.${because.key.split('.').at(-1) ?? ''}`, because.params);
