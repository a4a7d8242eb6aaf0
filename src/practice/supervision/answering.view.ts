import { t } from '../../shared/text';
import { form } from '../../shared/ui/form';
import { confidence, type Shown } from '../form-fields';
import type { SupervisionSession } from './supervision-session.entity';

/** What a trainee can answer to a session: confirm it, or ask about it. */
export const answering = ({ id, version }: Pick<SupervisionSession, 'id' | 'version'>, tried: Shown) => ({
  statement: t('practice.session.statement'),
  confirm: form({
    action: `/supervision-sessions/${id}/confirmation`,
    hidden: { version },
    label: t('practice.session.confirmTitle'),
    fields: {},
    submit: { label: t('practice.session.confirm'), icon: 'check' },
  }),
  ask: form({
    action: `/supervision-sessions/${id}/dispute`,
    hidden: { version },
    label: t('practice.session.disputeTitle'),
    error: tried.refused?.error ?? null,
    fields: {
      question: confidence(
        'question',
        { label: t('practice.session.question'), hint: t('practice.session.questionHint') },
        tried,
      ),
    },
    submit: { label: t('practice.session.dispute'), kind: 'secondary' },
  }),
});
