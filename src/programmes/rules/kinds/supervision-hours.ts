import { z } from 'zod';
import type { SupervisionRecord } from '../../../practice';
import { type Evidence, words } from '../finding';
import { minutesReached, sort } from '../quantity';
import { defineRequirement } from '../requirement';

const evidence = ({ id, day, minutes }: SupervisionRecord): Evidence => ({
  kind: 'supervision-session',
  id,
  day,
  minutes,
});

/** So many hours of supervision that both sides have confirmed (domain.md (c) 17). */
export const supervisionHours = defineRequirement(
  'supervision-hours',
  z.strictObject({ hours: z.number().positive(), format: z.enum(['individual', 'group']).optional() }),
  ({ hours, format }, record, { on }) => {
    const sorted = sort(record.supervision, evidence, (session) => {
      if (session.status !== 'confirmed')
        return { reason: 'unconfirmed', repair: words('repairs.unconfirmed') };
      if (format && session.format !== format)
        return { reason: 'other-format', repair: words(`repairs.other-format`) };
      return null;
    });
    const waiting = sorted.notCounted.some(({ reason }) => reason === 'unconfirmed');
    const next = {
      words: words(waiting ? 'next.confirmSupervision' : 'next.meetSupervisor'),
      path: '/supervision-sessions',
    };
    return minutesReached(hours * 60, sorted, { on, next });
  },
);
