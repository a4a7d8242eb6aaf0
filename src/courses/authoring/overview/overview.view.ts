import { day, dayOf, duration } from '../../../shared/dates';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { button, type ButtonInput } from '../../../shared/ui/button';
import { dialogue } from '../../../shared/ui/dialogue';
import { facts } from '../../../shared/ui/facts';
import { notice, type NoticeView } from '../../../shared/ui/notice';
import { pageHead } from '../../../shared/ui/page-head';
import { trainingMinutes } from '../../learning/training-minutes';
import { lessonsOf } from '../course-document';
import type { CourseDraft } from '../drafts/course-draft.entity';
import type { Draft } from '../drafts/draft';
import { stateTag } from '../listing/course-list.view';
import { authoring } from '../paths';
import { unwrittenNotice } from '../policies/unwritten.view';
import { faultLinks } from './faults.view';
import { lessonMore, outline } from './outline.view';
import type { Overview } from './overview.service';
import { quizTable, retiredNotice } from './quizzes.view';

/** A course for those who write it: the draft to work on, or what is published and the way to change it. */
export function overviewPage(overview: Overview, unwritten: string[], timeZone: string) {
  const { slug, draft, published } = overview;
  const document = latestOf(overview);
  return page('courses/authoring/course', {
    title: document.title,
    head: head(overview, document),
    improved: improved(overview),
    state: state(overview, timeZone),
    unwritten: unwritten.length > 0 ? unwrittenNotice(unwritten) : null,
    retired: retiredNotice(overview.quizzes),
    quizzes: quizTable(overview.quizzes),
    faults: draft ? faultLinks(slug, document, overview.faults) : [],
    about: aboutFacts(document, overview.names),
    ...(draft ? beingWritten(draft, published !== null) : asPublished(slug, document)),
  });
}

/** What is written now of a course: the draft, or what is published where there is none. */
export function latestOf({ draft, published }: Pick<Overview, 'draft' | 'published'>): Draft {
  const document: Draft | undefined = draft?.document ?? published?.document;
  if (!document) throw new Error('A course has a draft or a version');
  return document;
}

const head = (overview: Overview, document: Draft) =>
  pageHead({
    title: document.title,
    lead: document.summary || null,
    crumbs: [{ label: t('courses.authoring.list.title'), path: authoring.list }],
    tag: stateTag({
      version: overview.published?.number ?? null,
      draftAt: overview.draft?.changedAt ?? null,
      retiredAt: overview.course?.retiredAt ?? null,
    }),
    action: action(overview),
    others: others(overview),
  });

const beingWritten = (draft: CourseDraft, published: boolean) => ({
  editAbout: button({
    ...quiet,
    label: t('courses.authoring.overview.editAbout'),
    href: authoring.about(draft.slug),
  }),
  objectives: draft.document.objectives.map(({ id, text }) => ({
    text,
    path: authoring.objective(draft.slug, id),
  })),
  addObjective: button({
    ...quiet,
    label: t('courses.authoring.overview.addObjective'),
    icon: 'plus',
    href: authoring.objective(draft.slug, 'new'),
  }),
  outline: outline(draft),
  lessons: null,
  discard: discarding(draft.slug, published),
});

const asPublished = (slug: string, { objectives, modules }: Draft) => ({
  editAbout: null,
  objectives: objectives.map(({ text }) => ({ text, path: null })),
  addObjective: null,
  outline: null,
  lessons: modules.map(({ title, lessons }) => ({
    title,
    lessons: lessons.map((lesson) => ({
      title: lesson.title,
      path: `${authoring.preview(slug)}/${lesson.slug}`,
      more: lessonMore(lesson),
    })),
  })),
  discard: null,
});

const quiet = { kind: 'secondary', small: true } as const;

function action({ slug, draft }: Overview): ButtonInput {
  return draft
    ? { label: t('courses.authoring.overview.publish'), href: authoring.publication(slug), icon: 'send' }
    : {
        label: t('courses.authoring.overview.edit'),
        action: `${authoring.course(slug)}/draft`,
        icon: 'pencil',
      };
}

function others({ slug, course }: Overview): ButtonInput[] {
  const preview = {
    label: t('courses.authoring.overview.preview'),
    href: authoring.preview(slug),
    icon: 'eye',
  };
  if (!course) return [preview];
  const at = authoring.course(slug);
  return [
    preview,
    { label: t('courses.authoring.overview.versions'), href: authoring.versions(slug), icon: 'history' },
    { label: t('courses.overseeing.trainees'), href: `${at}/trainees`, icon: 'users' },
    { label: t('courses.authoring.overview.moving'), href: authoring.moving(slug), icon: 'git-branch' },
    course.retiredAt
      ? { label: t('courses.authoring.overview.reopen'), action: `${at}/retirement/end`, icon: 'undo-2' }
      : { label: t('courses.authoring.overview.retire'), action: `${at}/retirement`, icon: 'archive' },
  ];
}

const improved = ({ slug, improvedTo }: Overview): NoticeView | null =>
  improvedTo === null
    ? null
    : notice({
        tone: 'info',
        text: t('courses.authoring.overview.improved'),
        announced: false,
        action: { label: t('courses.authoring.overview.seeImproved'), href: `/authoring/curriculum/${slug}` },
      });

function state({ draft, draftBy, faults }: Overview, timeZone: string): NoticeView | null {
  if (!draft) return null;
  const params = { name: draftBy, day: day(dayOf(draft.changedAt, timeZone)) };
  return faults.length === 0
    ? notice({ tone: 'success', text: t('courses.authoring.overview.ready', params), announced: false })
    : notice({
        tone: 'attention',
        text: t('courses.authoring.overview.faults', { count: faults.length }),
        more: [t('courses.authoring.overview.draftBy', params)],
        announced: false,
      });
}

function aboutFacts(document: Draft, names: Overview['names']) {
  const course = (slug: string) => names.courses.get(slug) ?? slug;
  const domain = (key: string) =>
    names.domains.get(key) ?? t('courses.authoring.overview.strangeDomain', { domain: key });
  const none = t('courses.authoring.overview.none');
  const minutes = lessonsOf(document).reduce((sum, lesson) => sum + lesson.minutes, 0);
  return facts([
    {
      label: t('courses.authoring.overview.size'),
      value: t('courses.list.size', { count: lessonsOf(document).length, duration: duration(minutes) }),
    },
    {
      label: t('courses.authoring.fields.prerequisites'),
      value: document.prerequisites.map(course).join(', ') || none,
    },
    {
      label: t('courses.authoring.fields.hours'),
      value: trainingMinutes(document)
        .map((one) => `${domain(one.domain)}: ${duration(one.minutes)}`)
        .join(', '),
    },
    {
      label: t('courses.authoring.fields.glossary'),
      value: document.glossary.map(({ term }) => term).join(', ') || none,
    },
    {
      label: t('courses.authoring.fields.sources'),
      value: t('courses.authoring.overview.sources', { count: document.sources.length }),
    },
    { label: t('courses.authoring.fields.supervisionPrompt'), value: document.supervisionPrompt || none },
  ]);
}

const discarding = (slug: CourseDraft['slug'], published: boolean) =>
  dialogue({
    id: 'discard',
    opener: { label: t('courses.authoring.discard.open'), kind: 'quiet', icon: 'trash-2' },
    title: t('courses.authoring.discard.title'),
    text: t(published ? 'courses.authoring.discard.text' : 'courses.authoring.discard.textNew'),
    confirm: {
      label: t('courses.authoring.discard.confirm'),
      kind: 'danger',
      action: `${authoring.course(slug)}/draft/removal`,
    },
    cancel: t('courses.authoring.discard.cancel'),
  });
