import { duration } from '../../../shared/dates';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { choice } from '../../../shared/ui/choice';
import { emptyState } from '../../../shared/ui/empty-state';
import { facts } from '../../../shared/ui/facts';
import { form } from '../../../shared/ui/form';
import { pageHead } from '../../../shared/ui/page-head';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import { lessonsOf } from '../course-document';
import { authoring } from '../paths';
import { unplaced } from './mapping';
import type { Judged, OnVersion, Plan } from './moving.queries';

/** How many of those who stay are named; more are only counted. */
const NAMED = 50;

const crumbs = (slug: string, title: string) => [
  { label: t('courses.authoring.list.title'), path: authoring.list },
  { label: title, path: authoring.course(slug) },
];

/** How many trainees are on which version, and the way to move those who are not on the current one. */
export function onVersionsPage(slug: string, title: string, versions: OnVersion[]) {
  const heading = t('courses.authoring.moving.title');
  const nobody = versions.every(({ underWay, completed }) => underWay + completed === 0);
  return page('courses/authoring/on-versions', {
    title: heading,
    head: pageHead({ title: heading, lead: t('courses.authoring.moving.lead'), crumbs: crumbs(slug, title) }),
    empty: nobody ? emptyState({ title: t('courses.authoring.moving.nobody') }) : null,
    versions: table({
      caption: heading,
      hideCaption: true,
      columns: [
        t('courses.authoring.versions.version'),
        { label: t('courses.authoring.moving.underWay'), align: 'end' },
        { label: t('courses.authoring.moving.completed'), align: 'end' },
      ],
      rows: versions.map(({ number, underWay, completed, current }) => ({
        cells: [
          {
            text: t('courses.authoring.states.published', { number }),
            tag: current ? tag('success', t('courses.authoring.versions.current')) : null,
          },
          underWay,
          completed,
        ],
        actions:
          current || underWay === 0
            ? []
            : [
                {
                  label: t('courses.authoring.moving.begin'),
                  about: t('courses.authoring.moving.from', { number }),
                  href: `${authoring.moving(slug)}/${number}`,
                },
              ],
      })),
    }),
  });
}

/** What moving from one version to the current one would mean, before anybody is moved. */
export function movingPage(slug: string, plan: Plan, judged: Judged[]) {
  const { from, to } = plan;
  const title = t('courses.authoring.moving.one', { from: from.number, to: to.number });
  const path = `${authoring.moving(slug)}/${from.number}`;
  const moving = judged.filter(({ stays }) => stays === null);
  const hidden = Object.fromEntries(
    plan.mapping.filter((one) => one.to !== null).map((one) => [`to-${one.lesson.slug}`, one.to ?? '']),
  );
  return page('courses/authoring/moving', {
    title,
    head: pageHead({
      title,
      lead: t('courses.authoring.moving.oneLead'),
      crumbs: [
        ...crumbs(slug, to.document.title),
        { label: t('courses.authoring.moving.title'), path: authoring.moving(slug) },
      ],
    }),
    mapping: mappingForm(path, plan),
    result: facts([
      { label: t('courses.authoring.moving.move'), value: moving.length },
      {
        label: t('courses.authoring.moving.finish'),
        value: moving.filter(({ finishes }) => finishes).length,
      },
      { label: t('courses.authoring.moving.stay'), value: judged.length - moving.length },
      { label: t('courses.authoring.moving.lose'), value: 0 },
    ]),
    staying: stayingTable(judged.filter(({ stays }) => stays !== null)),
    confirm:
      moving.length > 0
        ? form({
            action: path,
            hidden,
            fields: {},
            submit: t('courses.authoring.moving.confirm', { count: moving.length }),
            others: [
              { label: t('courses.authoring.moving.cancel'), href: authoring.moving(slug), kind: 'quiet' },
            ],
          })
        : null,
  });
}

function mappingForm(path: string, { from, to, mapping }: Plan) {
  const gone = unplaced(from.document, to.document);
  if (gone.length === 0) return null;
  return form({
    action: `${path}/result`,
    fields: Object.fromEntries(
      gone.map(({ slug, title }) => [
        slug,
        choice({
          name: `to-${slug}`,
          label: t('courses.authoring.moving.becomes', { title }),
          kind: 'select',
          required: false,
          prompt: t('courses.authoring.moving.nowhere'),
          value: mapping.find(({ lesson }) => lesson.slug === slug)?.to ?? '',
          options: lessonsOf(to.document).map((lesson) => ({ value: lesson.slug, label: lesson.title })),
        }),
      ]),
    ),
    submit: { label: t('courses.authoring.moving.see'), kind: 'secondary' },
  });
}

function stayingTable(staying: Judged[]) {
  if (staying.length === 0) return null;
  return {
    table: table({
      caption: t('courses.authoring.moving.staying'),
      columns: [
        t('courses.authoring.moving.trainee'),
        t('courses.authoring.moving.because'),
        t('courses.authoring.moving.minutes'),
      ],
      rows: staying.slice(0, NAMED).map(({ name, stays, before, after }) => ({
        cells: [
          name,
          t(`courses.authoring.moving.reasons.${stays ?? 'lesson'}`),
          t('courses.authoring.moving.minutesOf', { before: duration(before), after: duration(after) }),
        ],
      })),
    }),
    more:
      staying.length > NAMED ? t('courses.authoring.moving.more', { count: staying.length - NAMED }) : null,
  };
}
