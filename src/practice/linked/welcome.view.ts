import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { facts } from '../../shared/ui/facts';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { called } from '../wording';
import { CODE_MINUTES, CODE_TRIES } from './codes';
import { masked } from './masked';
import type { CodeOutcome, Visit } from './visiting.service';

const publicly = { layout: 'public' } as const;

/** Who asks, for whom and why, and what happens next. What is asked about is shown only to whoever has the letter box. */
export function welcomePage(visit: Visit, token: string) {
  const { request, people, organisation } = visit;
  const trainee = called(people, request.traineeId);
  const decided = request.decidedAt !== null;
  const title = decided
    ? t('practice.linked.welcome.decidedTitle', { trainee })
    : t('practice.linked.welcome.title', { trainee, count: request.entries });
  return page(
    'practice/linked-welcome',
    {
      title,
      head: pageHead({
        title,
        lead: t(decided ? 'practice.linked.welcome.decidedLead' : 'practice.linked.welcome.lead', {
          trainee,
          organisation: organisation.name,
        }),
      }),
      facts: facts([
        { label: t('practice.linked.welcome.asks'), value: called(people, request.askedById) },
        { label: t('practice.linked.welcome.organisation'), value: organisation.name },
        { label: t('practice.linked.welcome.asked'), value: called(people, request.supervisorId) },
        { label: t('practice.linked.welcome.entries'), value: String(request.entries) },
        ...(decided
          ? []
          : [
              {
                label: t('practice.linked.welcome.until'),
                value: moment(request.expiresAt, organisation.timeZone),
              },
            ]),
      ]),
      steps: [
        t('practice.linked.welcome.stepCode', { address: masked(request.email) }),
        t('practice.linked.welcome.stepRead'),
        t('practice.linked.welcome.stepCopy'),
      ],
      address: t('practice.linked.welcome.address', {
        address: masked(request.email),
        organisation: organisation.name,
        trainee,
      }),
      code: sending(token, t('practice.linked.welcome.send')),
    },
    publicly,
  );
}

/** Where the code is typed; after a wrong one with what to do. */
export function codePage({ request }: Visit, token: string, outcome: CodeOutcome | 'empty' | null = null) {
  const title = t('practice.linked.code.title');
  const address = masked(request.email);
  const error = outcome && outcome !== 'right' ? said(outcome, request.codeTries) : null;
  return page(
    'practice/linked-code',
    {
      title,
      head: pageHead({ title, lead: t('practice.linked.code.lead', { address, minutes: CODE_MINUTES }) }),
      form: form({
        action: `/sign/${token}/proof`,
        fields: {
          code: field({
            name: 'code',
            label: t('practice.linked.code.label'),
            hint: t('practice.linked.code.hint'),
            error,
            inputmode: 'numeric',
            autocomplete: 'one-time-code',
            spellcheck: false,
            width: 'medium',
          }),
        },
        submit: { label: t('practice.linked.code.submit'), wide: true },
      }),
      again: sending(token, t('practice.linked.code.again'), 'secondary'),
    },
    { ...publicly, status: error ? 422 : 200 },
  );
}

/** A link that opens nothing: the same words whether there never was one, or it expired, or another took its place. */
export const gonePage = () =>
  page(
    'practice/linked-gone',
    {
      title: t('practice.linked.gone.title'),
      head: pageHead({ title: t('practice.linked.gone.title') }),
      notice: notice({
        tone: 'info',
        text: t('practice.linked.gone.text'),
        more: [t('practice.linked.gone.more'), t('practice.linked.gone.copy')],
        announced: false,
      }),
    },
    { ...publicly, status: 404 },
  );

const sending = (token: string, label: string, kind: 'primary' | 'secondary' = 'primary') =>
  form({
    action: `/sign/${token}/code`,
    label,
    fields: {},
    submit: { label, kind, icon: 'mail', wide: true },
  });

function said(outcome: Exclude<CodeOutcome, 'right'> | 'empty', tries: number): string {
  if (outcome !== 'wrong') return t(`practice.linked.code.${outcome}`, { tries: CODE_TRIES });
  return t('practice.linked.code.wrong', { count: CODE_TRIES - tries - 1 });
}
