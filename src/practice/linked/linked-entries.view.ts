import { moment } from '../../shared/dates';
import type { Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { confidence } from '../form-fields';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { called } from '../wording';
import { signing } from './linked-signing.view';
import type { RequestedEntry } from './requested-entries.service';
import type { Visit } from './visiting.service';

/** What is shown to whoever came by link and entered the code. */
export type Shown = {
  visit: Visit;
  entries: RequestedEntry[];
  vocabulary: Vocabulary;
  credential: string;
  token: string;
};

/** What was tried before on the page, and why it is shown again. */
export type Tried = { typed?: Typed; refused?: Refused; refusing?: boolean };

/** Exactly what is to be signed, entry by entry, with the declaration in full and what else can be said. */
export function linkedEntriesPage(shown: Shown, tried: Tried = {}) {
  const { visit, entries } = shown;
  const trainee = called(visit.people, visit.request.traineeId);
  const askable = entries.filter(({ asAsked }) => asAsked);
  const left = visit.request.entries - askable.length;
  const title = t('practice.linked.entries.title', { trainee });
  return page(
    'practice/linked-entries',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.linked.entries.lead', {
          organisation: visit.organisation.name,
          until: moment(visit.request.expiresAt, visit.organisation.timeZone),
        }),
      }),
      problem:
        askable.length === 0 && tried.refused?.error
          ? notice({ tone: 'danger', text: tried.refused.error })
          : null,
      left:
        left > 0
          ? notice({
              tone: 'attention',
              text: t('practice.linked.entries.left', { count: left, trainee }),
              announced: false,
            })
          : null,
      signing: askable.length > 0 ? signing(shown, askable, tried.refusing ? {} : tried) : null,
      refusal: refusal(shown, tried.refusing ? tried : {}),
      refusalTitle: t('practice.linked.refusal.title', { trainee }),
    },
    { layout: 'public', status: tried.refused?.status ?? 200 },
  );
}

const refusal = ({ visit, token }: Shown, { typed = {}, refused }: Tried) =>
  form({
    action: `/sign/${token}/refusal`,
    label: t('practice.linked.refusal.title', {
      trainee: called(visit.people, visit.request.traineeId),
    }),
    error: refused?.error,
    fields: {
      reason: confidence(
        'reason',
        { label: t('practice.linked.refusal.reason'), hint: t('practice.linked.refusal.reasonHint') },
        { typed, refused: refused ?? null },
      ),
    },
    submit: { label: t('practice.linked.refusal.submit'), kind: 'secondary' },
  });
