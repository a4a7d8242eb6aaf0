import { moment } from '../../../shared/dates';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { choice } from '../../../shared/ui/choice';
import { form } from '../../../shared/ui/form';
import { notice } from '../../../shared/ui/notice';
import { pageHead } from '../../../shared/ui/page-head';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import type { CourseChanges } from '../diff/courses';
import { changesView } from '../diff/changes.view';
import { authoring } from '../paths';
import type { VersionListed } from './versions.service';

const crumbs = (slug: string, title: string) => [
  { label: t('courses.authoring.list.title'), path: authoring.list },
  { label: title, path: authoring.course(slug) },
];

/** Every version that was published, with what its author said about it. */
export function versionsPage(slug: string, versions: VersionListed[], timeZone: string) {
  const title = t('courses.authoring.versions.title');
  return page('courses/authoring/versions', {
    title,
    head: pageHead({
      title,
      lead: t('courses.authoring.versions.lead'),
      crumbs: crumbs(slug, versions[0]?.title ?? slug),
    }),
    versions: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('courses.authoring.versions.version'),
        t('courses.authoring.versions.published'),
        t('courses.authoring.versions.note'),
        { label: t('courses.authoring.list.enrolled'), align: 'end' },
      ],
      rows: versions.map((one) => ({
        id: `version-${one.number}`,
        cells: [
          {
            text: t('courses.authoring.states.published', { number: one.number }),
            href: `${authoring.versions(slug)}/${one.number}`,
            tag: one.current ? tag('success', t('courses.authoring.versions.current')) : null,
          },
          { text: moment(one.publishedAt, timeZone), more: one.publishedBy },
          one.note,
          one.enrolled,
        ],
      })),
    }),
  });
}

/** A version held against another one, `from`; `numbers` are all there are. */
export type VersionShown = { number: number; title: string; note: string; from: number; numbers: number[] };

/** What a version changed of the one before it, or of any other. */
export function versionPage(
  slug: string,
  { number, title, note, from, numbers }: VersionShown,
  changes: CourseChanges | null,
) {
  const heading =
    from === number - 1
      ? t('courses.authoring.versions.one', { number })
      : t('courses.authoring.versions.two', { number, from });
  return page('courses/authoring/changes', {
    title: heading,
    head: pageHead({
      title: heading,
      lead: note || null,
      crumbs: [
        ...crumbs(slug, title),
        { label: t('courses.authoring.versions.title'), path: authoring.versions(slug) },
      ],
      others: [
        {
          label: t('courses.authoring.versions.read'),
          href: `${authoring.versions(slug)}/${number}/preview`,
          icon: 'eye',
        },
      ],
    }),
    notice: changes
      ? null
      : notice({ tone: 'info', text: t('courses.authoring.versions.first'), announced: false }),
    compare: numbers.length > 2 ? comparing(slug, number, from, numbers) : null,
    changes: changes ? changesView(changes) : null,
    form: null,
  });
}

const comparing = (slug: string, number: number, from: number, numbers: number[]) =>
  form({
    action: `${authoring.versions(slug)}/${number}`,
    method: 'get',
    label: t('courses.authoring.versions.compare'),
    fields: {
      with: choice({
        name: 'with',
        label: t('courses.authoring.versions.compareWith'),
        kind: 'select',
        value: from,
        options: numbers
          .filter((one) => one !== number)
          .map((one) => ({ value: one, label: t('courses.authoring.states.published', { number: one }) })),
      }),
    },
    submit: { label: t('courses.authoring.versions.compare'), kind: 'secondary' },
  });
