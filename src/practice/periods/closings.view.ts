import { moment } from '../../shared/dates';
import { t } from '../../shared/text';
import { time } from '../../shared/ui/time';
import { type MomentInput, timeline } from '../../shared/ui/timeline';
import { called, type Onlooker } from '../wording';
import type { Closed } from './period-reading.service';
import { periodInWords } from './period-words';

/** When periods were closed and opened again, by whom and why; it stays for ever. */
export function closingsOf(
  closed: readonly Closed[],
  people: Map<string, { name: string }>,
  { timeZone }: Onlooker,
) {
  const at = (when: Date) => time(when.toISOString(), moment(when, timeZone));
  return timeline(
    closed.flatMap(({ closing, reopened }): MomentInput[] => {
      const { kind, firstDay, lastDay, summarySha256 } = closing;
      const period = periodInWords({ kind, first: firstDay, last: lastDay });
      const shut: MomentInput = {
        title: t('practice.periods.closedBy', { period, name: called(people, closing.closedBy) }),
        text: t('practice.periods.fingerprint', { fingerprint: summarySha256.slice(0, 16) }),
        time: at(closing.closedAt),
        tone: 'success',
        icon: 'lock',
      };
      if (!reopened) return [shut];
      const again = t('practice.periods.reopenedBy', { period, name: called(people, reopened.by) });
      return [
        shut,
        { title: again, text: reopened.reason, time: at(reopened.at), tone: 'attention', icon: 'lock-open' },
      ];
    }),
  );
}
