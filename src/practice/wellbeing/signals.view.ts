import { day, dayOf, duration } from '../../shared/dates';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import type { Signal } from './overload';
import type { Load } from './signals.service';
import { toldFrom } from './telling';

/** What somebody reads about a signal: "You have logged 21 h since you last met Sam." */
export function signalWords({ kind, figure, day: on }: Signal, supervisor: string | null): string {
  const who = supervisor ?? t('practice.wellbeing.yourSupervisor');
  if (kind === 'long-days')
    return t('practice.wellbeing.signals.long-days.text', { time: duration(figure), day: on ? day(on) : '' });
  if (kind === 'without-supervision')
    return t('practice.wellbeing.signals.without-supervision.text', { time: duration(figure), name: who });
  return t(`practice.wellbeing.signals.${kind}.text`, { count: figure });
}

/** Each signal with one next step, and what its trainee can answer to it. */
export const signalViews = ({ signals, notes, supervisor }: Load, timeZone: string) =>
  signals.map((signal) => {
    const note = notes.find(({ kind }) => kind === signal.kind);
    const name = supervisor?.name ?? null;
    const path = `/wellbeing/signals/${signal.kind}`;
    const seen = note && !note.sharedAt && supervisor;
    return {
      id: `signal-${signal.kind}`,
      text: signalWords(signal, name),
      step: t(`practice.wellbeing.signals.${signal.kind}.step`),
      told: note?.sharedAt
        ? t('practice.wellbeing.told', { name: name ?? t('practice.wellbeing.yourSupervisor') })
        : null,
      later: seen
        ? t('practice.wellbeing.seenUntil', {
            name: supervisor.name,
            day: day(dayOf(toldFrom(note), timeZone)),
          })
        : null,
      see: note
        ? null
        : button({
            label: t('practice.wellbeing.seen'),
            kind: 'secondary',
            icon: 'check',
            action: `${path}/seen`,
          }),
      tell:
        supervisor && !note?.sharedAt
          ? button({
              label: t('practice.wellbeing.tell', { name: supervisor.name }),
              kind: 'secondary',
              action: `${path}/sharing`,
            })
          : null,
    };
  });

/** Said plainly before anything is pressed: who sees what, and when. */
export const beforehand = ({ supervisor }: Load): string =>
  supervisor
    ? t('practice.wellbeing.beforehand', { name: supervisor.name })
    : t('practice.wellbeing.beforehandAlone');

/** The first of what its trainee has not seen yet, in words. */
export function firstUnseen({ signals, notes, supervisor }: Load): string | null {
  const unseen = signals.find(({ kind }) => !notes.some((note) => note.kind === kind));
  return unseen ? signalWords(unseen, supervisor?.name ?? null) : null;
}
