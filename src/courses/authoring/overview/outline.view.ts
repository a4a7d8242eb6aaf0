import { duration } from '../../../shared/dates';
import { t } from '../../../shared/text';
import { button, type ButtonInput } from '../../../shared/ui/button';
import { choice } from '../../../shared/ui/choice';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import type { CourseDraft } from '../drafts/course-draft.entity';
import type { Draft, DraftLesson, DraftModule, Removed } from '../drafts/draft';
import { kinds } from '../drafts/drafts.schemas';
import type { Way } from '../drafts/structure';
import { authoring } from '../paths';
import { lessonStands, moduleStands, type Stands } from './places';

type Drafted = Pick<CourseDraft, 'slug' | 'document' | 'removed'>;

/** The modules and lessons of a draft, each with what can be done to it. */
export const outline = ({ slug, document, removed }: Drafted) => ({
  modules: document.modules.map((module) => moduleView(slug, module, document)),
  dragging: {
    lesson: standing({ title: '{title}', place: '{place}', of: '{of}', module: '{module}' }),
    module: standing({ title: '{title}', place: '{place}', of: '{of}', module: null }),
  },
  addModule: form({
    action: `${authoring.course(slug)}/modules`,
    label: t('courses.authoring.outline.addModule'),
    fields: {
      title: field({ name: 'title', id: 'new-module', label: t('courses.authoring.outline.moduleTitle') }),
    },
    submit: { label: t('courses.authoring.outline.addModule'), kind: 'secondary', icon: 'plus' },
  }),
  addLesson: document.modules.length > 0 ? addLesson(slug, document) : null,
  removed: removed.map((one, index) => removedView(slug, one, index)).reverse(),
});

const small = { kind: 'quiet', small: true } as const;

function moduleView(slug: string, module: DraftModule, document: Draft) {
  const path = authoring.module(slug, module.slug);
  const stands = moduleStands(document, module.slug);
  return {
    slug: module.slug,
    title: module.title,
    id: stands.id,
    placePath: `${path}/place`,
    buttons: buttonsFor(path, stands),
    rename: renaming(path, module),
    lessons: module.lessons.map((lesson) => lessonView(slug, lesson, document)),
    none: module.lessons.length === 0 ? t('courses.authoring.outline.noLessons') : null,
  };
}

const renaming = (path: string, { slug, title }: DraftModule) =>
  form({
    action: path,
    label: t('courses.authoring.outline.renameOf', { title }),
    fields: {
      title: field({
        name: 'title',
        id: `rename-${slug}`,
        label: t('courses.authoring.outline.moduleTitle'),
        value: title,
      }),
    },
    submit: { label: t('courses.authoring.outline.rename'), kind: 'secondary' },
  });

function lessonView(slug: string, lesson: DraftLesson, document: Draft) {
  const path = authoring.lesson(slug, lesson.slug);
  const stands = lessonStands(document, lesson.slug);
  return {
    id: stands.id,
    title: lesson.title,
    path,
    placePath: `${path}/place`,
    more: lessonMore(lesson),
    buttons: buttonsFor(path, stands),
  };
}

const buttonsFor = (path: string, stands: Stands) => [
  ...(stands.first ? [] : [step(path, 'up', stands)]),
  ...(stands.last ? [] : [step(path, 'down', stands)]),
  button({
    ...small,
    label: t('courses.authoring.outline.remove'),
    about: stands.title,
    icon: 'trash-2',
    action: `${path}/removal`,
  }),
];

/** Says where it stands now: whoever hears the page knows what pressing it did. */
const step = (path: string, way: Way, stands: Stands) =>
  button({
    ...small,
    id: `${stands.id}-${way}`,
    label: t(`courses.authoring.outline.${way}`),
    about: standing(stands),
    icon: way === 'up' ? 'arrow-up' : 'arrow-down',
    action: `${path}/place`,
    hidden: { way },
  } satisfies ButtonInput);

type Spoken = Pick<Stands, 'title' | 'module'> & Record<'place' | 'of', number | string>;

const standing = ({ title, place, of, module }: Spoken): string =>
  t(`courses.authoring.outline.${module === null ? 'modulePlace' : 'lessonPlace'}`, {
    ...{ title, place, of, module: module ?? '' },
  });

const addLesson = (slug: string, { modules }: Draft) =>
  form({
    action: `${authoring.course(slug)}/lessons`,
    label: t('courses.authoring.outline.addLesson'),
    fields: {
      title: field({ name: 'title', id: 'new-lesson', label: t('courses.authoring.outline.lessonTitle') }),
      kind: choice({
        name: 'kind',
        label: t('courses.authoring.fields.kind'),
        kind: 'select',
        value: 'page',
        options: kinds.map((kind) => ({ value: kind, label: t(`courses.authoring.kinds.${kind}`) })),
      }),
      module: choice({
        name: 'module',
        label: t('courses.authoring.fields.module'),
        kind: 'select',
        value: modules.at(-1)?.slug,
        options: modules.map((module) => ({ value: module.slug, label: module.title })),
      }),
    },
    submit: { label: t('courses.authoring.outline.addLesson'), kind: 'secondary', icon: 'plus' },
  });

const titleOf = (removed: Removed): string =>
  removed.kind === 'module' ? removed.module.title : removed.lesson.title;

const removedView = (slug: string, removed: Removed, index: number) => ({
  title: titleOf(removed),
  kind: t(`courses.authoring.outline.removed.${removed.kind}`),
  action: button({
    label: t('courses.authoring.outline.putBack'),
    about: titleOf(removed),
    kind: 'secondary',
    small: true,
    icon: 'undo-2',
    action: `${authoring.course(slug)}/removed/${index}`,
  }),
});

/** The kind of a lesson and how long it takes, in a line. */
export const lessonMore = ({ kind, minutes }: Pick<DraftLesson, 'kind' | 'minutes'>): string =>
  t('courses.authoring.outline.lessonMore', {
    kind: t(`courses.authoring.kinds.${kind}`),
    duration: duration(minutes),
  });
