import { answer, answers } from '../../shared/http/forms';
import { t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { fieldGroup } from '../../shared/ui/field-group';
import { aWholeNumber, common, type Shown } from '../form-fields';
import { paidWord, roleWord, span } from '../wording';
import { type EntryRole, entryRoles } from './entry-facts';
import type { Choices } from './entry-ground.service';
import { shareField, sharesIn } from './shares';

/** Something rarely used: folded away until it says something or something in it is wrong. `now` is what it says. */
export type Fold = { label: string; now: string | null; open: boolean };

const wrong = ({ refused }: Shown, ...names: string[]): boolean =>
  names.some((name) => refused?.errors[name] !== undefined);

const filled = ({ typed }: Shown, ...names: string[]): boolean =>
  names.some((name) => answers(typed, name).length > 0);

/** The minutes in each domain, one row per domain, and what is wrong with all of them. */
export function splitRows({ vocabulary }: Choices, shown: Shown) {
  const gone = sharesIn(shown.typed).filter(
    ({ domain }) => !vocabulary.domains.some(({ key }) => key === domain),
  );
  const domains = [...vocabulary.domains, ...gone.map(({ domain }) => ({ key: domain, name: domain }))];
  const rows = domains.map(({ key, name }) =>
    field({
      ...common(shareField(key), shown),
      label: name,
      unit: t('practice.form.minutesUnit'),
      max: 1440,
      ...aWholeNumber,
      required: false,
    }),
  );
  return fieldGroup({
    id: 'field-shares',
    label: t('practice.form.split'),
    hint: t('practice.form.splitHint'),
    error: shown.refused?.errors['shares'] ?? null,
    fields: rows,
  });
}

/** What is folded away in the form of an entry. */
export const entryFolds = (shown: Shown): Record<'times' | 'split' | 'role', Fold> => ({
  times: {
    label: t('practice.form.times'),
    now: timesNow(shown),
    open: filled(shown, 'startsAt', 'endsAt') || wrong(shown, 'startsAt', 'endsAt'),
  },
  split: {
    label: t('practice.form.split'),
    now: null,
    open: sharesIn(shown.typed).length > 0 || wrong(shown, 'shares'),
  },
  role: {
    label: t('practice.form.roleAndMore'),
    now: roleNow(shown),
    open:
      roleIn(shown.typed) !== 'lead' ||
      filled(shown, 'competencies') ||
      wrong(shown, 'role', 'paid', 'competencies'),
  },
});

function timesNow({ typed, refused }: Shown): string | null {
  const startsAt = answer(typed, 'startsAt');
  const minutes = Number(answer(typed, 'hours')) * 60 + Number(answer(typed, 'minutes'));
  return startsAt && minutes && !refused ? span(startsAt, minutes) : null;
}

const roleIn = (typed: Shown['typed']): EntryRole =>
  entryRoles.find((role) => role === answer(typed, 'role')) ?? 'lead';

const roleNow = ({ typed }: Shown): string =>
  [roleWord(roleIn(typed)), paidWord(answer(typed, 'paid') === 'yes')].join(' · ');
