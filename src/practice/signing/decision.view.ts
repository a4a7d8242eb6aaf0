import type { Typed } from '../../shared/http/forms';
import { passwordAgain } from '../../identity';
import { t } from '../../shared/text';
import { form } from '../../shared/ui/form';
import type { OpenedEntry } from '../entries/entry-reading.service';
import { confidence } from '../form-fields';
import type { Refused } from '../../shared/http/refused';
import { called, type Onlooker } from '../wording';
import { statementOf } from './statement';

/** What a supervisor tried with an entry before, why it is shown again, and whether signing asks for the password. */
export type Deciding = { typed?: Typed; refused?: Refused; asksPassword?: boolean };

/** What the named supervisor, or whoever signs in their place, can do with an entry that waits: sign it, or send it back with a question. */
export function decision(
  { entry, people }: Pick<OpenedEntry, 'entry' | 'people'>,
  { organisationName, personId }: Pick<Onlooker, 'organisationName' | 'personId'>,
  { typed = {}, refused, asksPassword = false }: Deciding,
) {
  const shown = { typed, refused: refused ?? null };
  return {
    statement: statementOf({
      name: called(people, personId),
      organisationName,
      standingInFor: personId === entry.supervisorId ? null : called(people, entry.supervisorId),
    }),
    sign: form({
      action: `/practice-entries/${entry.id}/sign-off`,
      hidden: { version: entry.version },
      label: t('practice.signing.title'),
      fields: asksPassword ? { password: passwordAgain(refused?.errors.password) } : {},
      submit: { label: t('practice.signing.sign'), icon: 'signature' },
    }),
    return: form({
      action: `/practice-entries/${entry.id}/return`,
      hidden: { version: entry.version },
      label: t('practice.returning.title'),
      error: refused?.error ?? null,
      fields: {
        question: confidence(
          'question',
          { label: t('practice.returning.question'), hint: t('practice.returning.questionHint') },
          shown,
        ),
      },
      submit: { label: t('practice.returning.send'), kind: 'secondary' },
    }),
  };
}
