import { moment } from '../../../shared/dates';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import type { Given } from '../../../shared/ui/given';
import { notice } from '../../../shared/ui/notice';
import { pageHead } from '../../../shared/ui/page-head';
import { prose } from '../../../shared/ui/prose';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import { time } from '../../../shared/ui/time';
import { authoring } from '../paths';
import { policyTitle } from '../text/filling';
import { plainMarkdown } from '../text/markdown';
import { type PolicyName, policyNames } from '../text/policy-names';
import type { PolicyText } from './policy.service';
import type { PolicyUse } from './policy-uses.queries';

const list = '/authoring/policies';

/** Everything that lessons leave to the organisation, written or not. */
export function policiesPage(written: PolicyText[], uses: PolicyUse[], timeZone: string) {
  const title = t('courses.policies.title');
  const rows = policyNames.map((name) => ({
    name,
    text: written.find((one) => one.name === name && one.markdown),
    courses: [...new Set(uses.filter(({ policy }) => policy === name).map(({ course }) => course))],
  }));
  const open = rows.filter(({ text, courses }) => !text && courses.length > 0).length;
  return page('courses/authoring/policies', {
    title,
    head: pageHead({
      title,
      lead: t('courses.policies.lead'),
      crumbs: [{ label: t('courses.authoring.list.title'), path: authoring.list }],
    }),
    open:
      open > 0
        ? notice({ tone: 'attention', text: t('courses.policies.open', { count: open }), announced: false })
        : null,
    policies: table({
      caption: title,
      hideCaption: true,
      columns: [
        t('courses.policies.policy'),
        t('courses.authoring.list.state'),
        t('courses.policies.usedIn'),
        t('courses.policies.changedAt'),
      ],
      rows: rows.map(({ name, text, courses }) => ({
        cells: [
          {
            text: policyTitle(name),
            href: `${list}/${name}`,
            more: t(`courses.policies.names.${name}.hint`),
          },
          { tag: stateOf(text !== undefined, courses.length > 0) },
          courses.join(', ') || t('courses.policies.unused'),
          text
            ? { text: moment(text.updatedAt, timeZone), more: text.updatedBy }
            : t('courses.policies.never'),
        ],
      })),
    }),
  });
}

/** A policy that lessons leave room for is waited for; any other may stay unwritten. */
function stateOf(written: boolean, used: boolean) {
  if (written) return tag('success', t('courses.policies.written'));
  return used
    ? tag('attention', t('courses.policies.unwritten'))
    : tag('neutral', t('courses.policies.notNeeded'));
}

export type PolicyShown = {
  name: PolicyName;
  /** The lessons that leave room for it. */
  uses: PolicyUse[];
  /** Everything it ever said, the latest first. */
  history: PolicyText[];
  /** What stands in the form. */
  typed: string;
  timeZone: string;
  error?: Given<string>;
  status?: Given<number>;
};

/** One policy to be written, with what it said before. */
export function policyPage({ name, uses, history, typed, timeZone, error, status }: PolicyShown) {
  const title = policyTitle(name);
  return page(
    'courses/authoring/policy',
    {
      title,
      head: pageHead({
        title,
        lead: t(`courses.policies.names.${name}.hint`),
        crumbs: [
          { label: t('courses.authoring.list.title'), path: authoring.list },
          { label: t('courses.policies.title'), path: list },
        ],
      }),
      form: form({
        action: `${list}/${name}`,
        error: error ?? null,
        hidden: { seen: history[0]?.number ?? 0 },
        fields: {
          markdown: field({
            name: 'markdown',
            label: t('courses.policies.text'),
            hint: t('courses.policies.textHint'),
            value: typed,
            type: 'textarea',
            rows: 10,
            maxlength: 20_000,
            required: false,
            autocomplete: 'off',
          }),
        },
        submit: t('courses.authoring.save'),
        others: [{ label: t('courses.authoring.back'), href: list, kind: 'quiet' }],
      }),
      uses: uses.map(({ slug, course, lesson, title }) => ({
        course,
        title,
        path: `${authoring.preview(slug)}/${lesson}`,
      })),
      slot: `{{policy.${name}}}`,
      history: history.map(({ number, markdown, updatedAt, updatedBy }, index) => ({
        title: index === 0 ? t('courses.policies.now') : t('courses.policies.before', { number }),
        time: time(updatedAt.toISOString(), moment(updatedAt, timeZone), null),
        by: updatedBy,
        text: markdown ? prose(plainMarkdown.render(markdown)) : null,
      })),
    },
    { status: status ?? 200 },
  );
}
