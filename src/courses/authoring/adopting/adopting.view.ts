import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { duration } from '../../../shared/dates';
import { form } from '../../../shared/ui/form';
import { notice } from '../../../shared/ui/notice';
import { button } from '../../../shared/ui/button';
import { pageHead } from '../../../shared/ui/page-head';
import { tag } from '../../../shared/ui/tag';
import type { CourseChanges } from '../diff/courses';
import { changesView } from '../diff/changes.view';
import { authoring } from '../paths';

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

/** What is different between the organisation's course and the one that comes with Cairn now. */
export function improvementPage(
  { slug, title, version, improved }: Pick<Shipped, 'slug' | 'title' | 'version' | 'improved'>,
  changes: CourseChanges,
  hasDraft: boolean,
) {
  const heading = t('courses.authoring.adopting.compare', { title });
  return page('courses/authoring/changes', {
    title: heading,
    head: pageHead({
      title: heading,
      lead: t('courses.authoring.adopting.compareLead'),
      crumbs: [
        { label: t('courses.authoring.list.title'), path: authoring.list },
        { label: title, path: authoring.course(slug) },
      ],
    }),
    notice: hasDraft
      ? notice({ tone: 'attention', text: t('courses.authoring.adopting.hasDraft'), announced: false })
      : null,
    changes: changesView(changes),
    form:
      improved && !hasDraft
        ? form({
            action: `/authoring/curriculum/${slug}/draft`,
            fields: {},
            hidden: { version },
            submit: t('courses.authoring.adopting.takeOver'),
            others: [
              { label: t('courses.authoring.adopting.keep'), href: authoring.course(slug), kind: 'quiet' },
            ],
          })
        : null,
  });
}
