import { day, duration } from '../../shared/dates';
import { t } from '../../shared/text';
import type { Signal } from './overload';

/** What a supervisor reads about a signal of a trainee. */
export function signalOfWords({ kind, figure, day: on }: Signal, name: string): string {
  if (kind === 'long-days')
    return t('practice.wellbeing.signals.long-days.of', {
      name,
      time: duration(figure),
      day: on ? day(on) : '',
    });
  if (kind === 'without-supervision')
    return t('practice.wellbeing.signals.without-supervision.of', { name, time: duration(figure) });
  return t(`practice.wellbeing.signals.${kind}.of`, { name, count: figure });
}
