import type { QuizImproved } from '../../../quizzes';
import { t } from '../../../shared/text';
import { choice } from '../../../shared/ui/choice';
import { changeTag } from '../diff/changes.view';
import { questionName } from './question-names';

type Question = QuizImproved['offers'][number];

/** The questions of a course's quizzes that are better in Cairn's, to be ticked. */
export const questionsToTake = (quizzes: QuizImproved[], error: string | null, ticked: boolean) =>
  choice({
    name: 'questions',
    label: t('courses.authoring.adopting.questions'),
    hint: t('courses.authoring.adopting.questionsHint'),
    kind: 'several',
    required: false,
    error,
    value: ticked ? quizzes.flatMap(untouched) : [],
    options: quizzes.flatMap(({ slug, title, offers }) =>
      offers.map((one) => ({
        value: questionName(slug, one.key),
        label: labelOf(one),
        hint: one.ours ? t('courses.authoring.adopting.oursIn', { quiz: title }) : title,
      })),
    ),
  });

const untouched = ({ slug, offers }: QuizImproved): string[] =>
  offers.filter(({ ours }) => !ours).map(({ key }) => questionName(slug, key));

const labelOf = ({ prompt, state }: Question): string =>
  prompt === null
    ? t('courses.authoring.adopting.rules')
    : t(`courses.authoring.adopting.questionOffers.${state}`, { prompt });

/** What taking over questions of a quiz would change, question by question. */
export const questionChanges = ({ slug, title, offers }: QuizImproved) => ({
  id: `quiz-${slug}`,
  title: t('courses.authoring.adopting.quizChanges', { title }),
  questions: offers
    .filter(({ prompt }) => prompt !== null)
    .map(({ key, prompt, state, fields }) => ({
      id: `question-${slug}-${key}`,
      title: prompt ?? '',
      tag: changeTag(state),
      fields,
    })),
});
