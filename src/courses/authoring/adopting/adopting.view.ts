import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { duration } from '../../../shared/dates';
import { choice } from '../../../shared/ui/choice';
import { form } from '../../../shared/ui/form';
import { notice } from '../../../shared/ui/notice';
import { button } from '../../../shared/ui/button';
import { pageHead } from '../../../shared/ui/page-head';
import { tag } from '../../../shared/ui/tag';
import type { CourseChanges } from '../diff/courses';
import { changesView } from '../diff/changes.view';
import type { QuizImproved } from '../../../quizzes';
import { authoring } from '../paths';
import { questionChanges, questionsToTake } from './questions.view';
import { ABOUT, type Offer } from './taking';

/** A course that comes with Cairn, and whether the organisation has it. */
export type Shipped = {
  slug: string;
  title: string;
  summary: string;
  lessons: number;
  minutes: number;
  version: number;
  adopted: boolean;
  improved: boolean;
};

/** Every course that comes with Cairn, to be adopted or compared. */
export function shippedPage(courses: Shipped[]) {
  const title = t('courses.authoring.adopting.title');
  return page('courses/authoring/shipped', {
    title,
    head: pageHead({
      title,
      lead: t('courses.authoring.adopting.lead'),
      crumbs: [{ label: t('courses.authoring.list.title'), path: authoring.list }],
    }),
    courses: courses.map((course) => ({
      title: course.title,
      summary: course.summary,
      size: t('courses.list.size', { count: course.lessons, duration: duration(course.minutes) }),
      tag: stateOf(course),
      action: button(actionOf(course)),
    })),
  });
}

function stateOf({ adopted, improved }: Shipped) {
  if (improved) return tag('info', t('courses.authoring.adopting.improved'));
  return adopted ? tag('success', t('courses.authoring.adopting.adopted')) : null;
}

function actionOf({ slug, title, adopted, improved }: Shipped) {
  const looks = { kind: 'secondary' as const, small: true, about: title };
  const path = `/authoring/curriculum/${slug}`;
  if (improved) return { ...looks, label: t('courses.authoring.overview.seeImproved'), href: path };
  return adopted
    ? { ...looks, label: t('courses.authoring.adopting.see'), href: authoring.course(slug) }
    : { ...looks, label: t('courses.authoring.adopting.adopt'), action: `${path}/adoption` };
}

/** What the organisation's course and its quizzes have to do with those that come with Cairn now. */
export type Improvement = {
  course: Shipped;
  changes: CourseChanges;
  offers: Offer[];
  quizzes: QuizImproved[];
  hasDraft: boolean;
};

/** What is better in the course that comes with Cairn now, to be taken over bit by bit. */
export function improvementPage(improvement: Improvement, error: string | null = null) {
  const { course, changes, offers, quizzes, hasDraft } = improvement;
  const { slug, title, improved } = course;
  const heading = t('courses.authoring.adopting.compare', { title });
  const lessons = improved && !hasDraft ? offers : [];
  return page(
    'courses/authoring/improvement',
    {
      title: heading,
      head: pageHead({
        title: heading,
        lead: t('courses.authoring.adopting.compareLead'),
        crumbs: [
          { label: t('courses.authoring.list.title'), path: authoring.list },
          { label: title, path: authoring.course(slug) },
        ],
        others: improved
          ? [
              {
                label: t('courses.authoring.adopting.keep'),
                action: `/authoring/curriculum/${slug}/keeping`,
                kind: 'quiet',
              },
            ]
          : [],
      }),
      notice: hasDraft
        ? notice({ tone: 'attention', text: t('courses.authoring.adopting.hasDraft'), announced: false })
        : null,
      form: lessons.length + quizzes.length > 0 ? takingForm(slug, lessons, quizzes, error) : null,
      changes: changesView(changes),
      quizzes: quizzes.map(questionChanges),
    },
    { status: error ? 422 : 200 },
  );
}

/** Everything is ticked that the organisation has not written in its own way. */
const takingForm = (slug: string, offers: Offer[], quizzes: QuizImproved[], error: string | null) =>
  form({
    action: `/authoring/curriculum/${slug}/draft`,
    fields: {
      ...(offers.length > 0 ? { take: lessonsToTake(offers, error) } : {}),
      ...(quizzes.length > 0
        ? { questions: questionsToTake(quizzes, offers.length > 0 ? null : error, error === null) }
        : {}),
    },
    submit: t('courses.authoring.adopting.takeOver'),
    others: [{ label: t('courses.authoring.adopting.later'), href: authoring.course(slug), kind: 'quiet' }],
  });

const lessonsToTake = (offers: Offer[], error: string | null) =>
  choice({
    name: 'take',
    label: t('courses.authoring.adopting.take'),
    hint: t('courses.authoring.adopting.takeHint'),
    kind: 'several',
    required: false,
    error,
    value: error ? [] : offers.filter(({ ours }) => !ours).map(({ name }) => name),
    options: offers.map(({ name, title, state, ours }) => ({
      value: name,
      label:
        name === ABOUT
          ? t('courses.authoring.parts.about')
          : t(`courses.authoring.adopting.offers.${state === 'moved' ? 'changed' : state}`, { title }),
      hint: ours ? t('courses.authoring.adopting.ours') : null,
    })),
  });
