import { passwordAgain } from '../../identity';
import { day } from '../../shared/dates';
import { answer, type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { fieldGroup } from '../../shared/ui/field-group';
import { form } from '../../shared/ui/form';
import type { Given } from '../../shared/ui/given';
import { pageHead } from '../../shared/ui/page-head';
import { confidence, type Shown } from '../form-fields';
import { typedKept } from '../guard/guard.schemas';
import type { Kept } from '../guard/remedies';
import { type Flagged, flaggedWords, remedyFields } from '../guard/remedies.view';
import { levels, levelWord } from './levels';
import type { ObservationGround } from './observation-reading.service';
import type { Observation } from './observation.entity';
import { LEVEL, type ObservationWords } from './observing.schemas';

/** A form about what was seen; `correcting` is the observation it corrects, if any. */
export type ObservationFormInput = Shown & {
  formKey: string;
  correcting?: Given<Pick<Observation, 'id' | 'version'>>;
  flagged?: Flagged[];
  asksPassword?: boolean;
};

/** What stands in the form of an observation that says this. Each correction has a reason of its own. */
export const typedOf = ({ levels: seen, feedback, next }: ObservationWords, kept: Kept[]): Typed => ({
  ...{ feedback, next: next ?? '', reason: '' },
  ...typedKept(kept),
  ...Object.fromEntries(Object.entries(seen).map(([key, level]) => [`${LEVEL}${key}`, level])),
});

/** The form in which a supervisor writes down what they saw. */
export function observationFormPage(ground: ObservationGround, input: ObservationFormInput) {
  const { trainee, observed } = ground;
  const title = input.correcting ? t('practice.observing.correct') : t('practice.observing.new');
  const lead = t('practice.observing.formLead', { name: trainee.name, day: day(observed.day) });
  return page(
    'practice/observation-form',
    { title, head: pageHead({ title, lead, crumbs: [crumb(ground)] }), observation: drawn(ground, input) },
    { status: input.refused?.status ?? 200 },
  );
}

function crumb({ observed }: ObservationGround) {
  const path = observed.entryId
    ? `/practice-entries/${observed.entryId}`
    : `/supervision-sessions/${observed.sessionId ?? ''}`;
  const on = { day: day(observed.day) };
  return { label: observed.entryId ? t('practice.entry.title', on) : t('practice.session.title', on), path };
}

function drawn(
  ground: ObservationGround,
  { formKey, correcting, flagged = [], asksPassword = false, ...shown }: ObservationFormInput,
) {
  const remedies = remedyFields(flagged, shown);
  const seen = levelFields(ground, shown);
  const { entryId, sessionId, traineeId } = ground.observed;
  const about = Object.entries({ entryId, sessionId, traineeId }).flatMap(([name, id]) =>
    id ? [[name, id]] : [],
  );
  const observation = form({
    action: correcting ? `/observations/${correcting.id}` : '/observations',
    error: shown.refused?.error ?? null,
    hidden: {
      formKey,
      ...Object.fromEntries(about),
      ...(correcting ? { version: correcting.version } : {}),
      ...flaggedWords(flagged),
    },
    fields: {
      ...seen,
      ...textFields(shown, Boolean(correcting)),
      ...remedies,
      ...(asksPassword ? { password: passwordAgain(shown.refused?.errors['password']) } : {}),
    },
    submit: { label: correcting ? t('practice.observing.saveCorrection') : t('practice.observing.save') },
  });
  const levelGroup = fieldGroup({
    id: 'levels',
    label: t('practice.observing.levelsTitle'),
    hint: t('practice.observing.levelsHint'),
    fields: Object.values(seen),
    legend: levels.map((level) => ({
      sign: levelWord(level),
      text: t(`practice.observing.levels.${level}.means`),
    })),
    beside: true,
  });
  return { ...observation, levels: levelGroup, remedies: Object.values(remedies) };
}

/** The first field carries what is wrong with all of them. */
const levelFields = ({ vocabulary }: ObservationGround, { typed, refused }: Shown) =>
  Object.fromEntries(
    vocabulary.competencies.map(({ key, name }, at) => [
      `${LEVEL}${key}`,
      choice({
        name: `${LEVEL}${key}`,
        kind: 'select',
        label: name,
        required: false,
        value: answer(typed, `${LEVEL}${key}`),
        error: at === 0 ? (refused?.errors['levels'] ?? null) : null,
        prompt: t('practice.observing.notLooked'),
        options: levels.map((level) => ({ value: level, label: levelWord(level) })),
      }),
    ]),
  );

const textFields = (shown: Shown, correcting: boolean) => ({
  feedback: confidence(
    'feedback',
    { label: t('practice.observing.feedback'), hint: t('practice.observing.feedbackHint') },
    shown,
  ),
  next: confidence(
    'next',
    { label: t('practice.observing.next'), hint: t('practice.observing.nextHint'), required: false },
    shown,
  ),
  ...(correcting
    ? {
        reason: confidence(
          'reason',
          { label: t('practice.observing.reason'), hint: t('practice.observing.reasonHint') },
          shown,
        ),
      }
    : {}),
});
