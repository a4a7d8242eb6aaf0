import { answer, answers, type Typed } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { choice } from '../../../shared/ui/choice';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import type { Given } from '../../../shared/ui/given';
import { pageHead } from '../../../shared/ui/page-head';
import type { AboutDraft } from '../drafts/draft';
import { writePairs } from '../drafts/lines';
import type { Choices } from '../ground.service';
import { authoring } from '../paths';
import { changedNotice, type Meanwhile } from './meanwhile.view';

/** The form as it is shown: what stands in it, what was wrong, and what somebody else wrote meanwhile. */
export type AboutShown = {
  slug: string;
  title: string;
  seen: string;
  typed: Typed;
  errors?: Given<Record<string, string>>;
  meanwhile?: Given<Meanwhile>;
};

/** What stands in the form of a course that says this. */
export const typedAbout = (about: AboutDraft): Typed => ({
  ...{ title: about.title, summary: about.summary, domain: about.domain },
  supervisionPrompt: about.supervisionPrompt,
  glossary: writePairs(about.glossary.map(({ term, means }) => [term, means])),
  sources: writePairs(
    about.sources.map(({ title, note }) => [title, note]),
    ' | ',
  ),
  prerequisites: about.prerequisites,
  ...Object.fromEntries(about.hours.map(({ domain, minutes }) => [`hours-${domain}`, String(minutes)])),
});

/** What a course says about itself, to be changed. */
export function aboutFormPage(choices: Choices, shown: AboutShown) {
  const title = t('courses.authoring.about.title');
  return page(
    'courses/authoring/form',
    {
      title,
      head: pageHead({
        title,
        crumbs: [
          { label: t('courses.authoring.list.title'), path: authoring.list },
          { label: shown.title, path: authoring.course(shown.slug) },
        ],
      }),
      notice: shown.meanwhile ? changedNotice(shown.meanwhile) : null,
      form: form({
        action: authoring.about(shown.slug),
        hidden: { seen: shown.seen },
        fields: { ...words(shown), ...choicesOf(choices, shown), ...hours(choices, shown) },
        submit: t('courses.authoring.save'),
        others: [{ label: t('courses.authoring.back'), href: authoring.course(shown.slug), kind: 'quiet' }],
      }),
    },
    { status: shown.errors ? 422 : shown.meanwhile ? 409 : 200 },
  );
}

const common = (name: string, { typed, errors }: AboutShown) => ({
  name,
  value: answer(typed, name),
  error: errors?.[name] ?? null,
  autocomplete: 'off',
});

const words = (shown: AboutShown) => ({
  title: field({ ...common('title', shown), label: t('courses.authoring.fields.title'), maxlength: 200 }),
  summary: field({
    ...common('summary', shown),
    label: t('courses.authoring.fields.summary'),
    type: 'textarea',
    rows: 3,
  }),
  supervisionPrompt: field({
    ...common('supervisionPrompt', shown),
    label: t('courses.authoring.fields.supervisionPrompt'),
    hint: t('courses.authoring.about.supervisionHint'),
    type: 'textarea',
    rows: 4,
  }),
  glossary: field({
    ...common('glossary', shown),
    label: t('courses.authoring.fields.glossary'),
    hint: t('courses.authoring.about.glossaryHint'),
    type: 'textarea',
    required: false,
  }),
  sources: field({
    ...common('sources', shown),
    label: t('courses.authoring.fields.sources'),
    hint: t('courses.authoring.about.sourcesHint'),
    type: 'textarea',
    required: false,
  }),
});

const choicesOf = ({ courses, domains }: Choices, shown: AboutShown) => ({
  domain: choice({
    ...common('domain', shown),
    label: t('courses.authoring.fields.domain'),
    kind: 'select',
    options: domains.map(({ key, name }) => ({ value: key, label: name })),
  }),
  ...prerequisites(courses, shown),
});

/** Courses that can be begun, and those that are chosen already. */
function prerequisites(courses: Choices['courses'], shown: AboutShown) {
  const chosen = answers(shown.typed, 'prerequisites');
  const others = courses.filter(
    ({ slug, retired }) => slug !== shown.slug && (!retired || chosen.includes(slug)),
  );
  if (others.length === 0) return {};
  return {
    prerequisites: choice({
      name: 'prerequisites',
      label: t('courses.authoring.fields.prerequisites'),
      hint: t('courses.authoring.about.prerequisitesHint'),
      kind: 'several',
      required: false,
      value: chosen,
      options: others.map(({ slug, title }) => ({ value: slug, label: title })),
    }),
  };
}

const hours = ({ domains }: Choices, shown: AboutShown) =>
  Object.fromEntries(
    domains.map(({ key, name }, index) => [
      `hours-${key}`,
      field({
        ...common(`hours-${key}`, shown),
        ...(index === 0 ? { hint: t('courses.authoring.about.hoursHint') } : {}),
        label: t('courses.authoring.about.hoursIn', { domain: name }),
        type: 'number',
        unit: t('courses.authoring.minutes'),
        min: 0,
        required: false,
      }),
    ]),
  );
