import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { form } from '../../shared/ui/form';
import type { OpenedSession } from './session-reading.service';
import { whoAndWhen } from './session-words';

/** What was agreed: what is open, to be ticked, and what is done. */
export function agreedView({ session, actions, people }: OpenedSession) {
  if (actions.length === 0) return null;
  const open = actions.filter(({ doneAt }) => doneAt === null);
  return {
    done: actions
      .filter(({ doneAt }) => doneAt !== null)
      .map((action) => ({ what: action.what, who: whoAndWhen(action, people) })),
    open:
      open.length > 0
        ? form({
            action: `/supervision-sessions/${session.id}/actions`,
            fields: {
              done: choice({
                name: 'done',
                kind: 'several',
                required: false,
                label: t('practice.session.openActions'),
                options: open.map((action) => ({
                  value: action.id,
                  label: action.what,
                  hint: whoAndWhen(action, people),
                })),
              }),
            },
            submit: { label: t('practice.session.tickDone'), kind: 'secondary', icon: 'check' },
          })
        : null,
  };
}
