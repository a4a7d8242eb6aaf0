import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { form } from '../../shared/ui/form';
import type { Shown } from '../form-fields';
import type { Appointment } from './appointment.entity';
import { nextFields } from './session-fields.view';
import type { OpenedSession } from './session-reading.service';
import { nextOf } from './session-words';

/** When to meet next, its calendar file, and for the supervisor a form that moves it. */
export function nextView({ session, next }: OpenedSession, records: boolean, tried: Shown | null) {
  const ahead = next && !next.cancelledAt ? next : null;
  if (!next && !records) return null;
  return {
    when: ahead ? nextOf(ahead) : next ? t('practice.session.nextCancelled') : t('practice.session.noNext'),
    calendar: next
      ? button({
          label: t('practice.session.calendar'),
          kind: 'secondary',
          icon: 'calendar',
          href: `/supervision-sessions/${session.id}/next.ics`,
          download: true,
        })
      : null,
    move: records ? moving(session.id, ahead, tried) : null,
  };
}

function moving(id: string, ahead: Appointment | null, tried: Shown | null) {
  const shown = tried ?? { typed: { nextDay: ahead?.day ?? '', nextTime: ahead?.startTime ?? '' } };
  return form({
    action: `/supervision-sessions/${id}/next`,
    label: t('practice.session.move'),
    error: shown.refused?.error ?? null,
    fields: nextFields(shown),
    submit: { label: t('practice.session.move'), kind: 'secondary' },
  });
}
