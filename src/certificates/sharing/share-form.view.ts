import { day, duration } from '../../shared/dates';
import { answer, answers, type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { facts } from '../../shared/ui/facts';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { tick } from '../../shared/ui/tick';
import type { Held } from '../register/certificate-record.service';
import { answerWord } from '../verifying/sentences';
import { disclosed, offered, type Shareable, type Shared } from './shareable';
import type { ShareDraft } from './share-link.schemas';
import { daysAfter, MOST_DAYS, USUAL_DAYS } from './share-state';
import { answerOf, causeWords, sharedFacts, shareableWord } from './shared-words';
import type { Source } from './shared-facts.queries';

/** A link that is being made: of which certificate, what there is to show, and what is typed so far. */
export type Sharing = {
  held: Held;
  source: Source;
  formKey: string;
  typed: Typed | null;
  draft: ShareDraft;
  refused?: { status: number; errors: Record<string, string>; error: string | null };
};

/** Where a link is made: for whom, what it shows, until when; and beside it what the receiver will see. */
export function shareFormPage(sharing: Sharing) {
  const { held, refused } = sharing;
  const path = `/certificates/mine/${held.id}`;
  const title = t('certificates.sharing.form.title');
  return page(
    'holding/share',
    {
      title,
      head: pageHead({
        title,
        lead: t('certificates.sharing.form.lead'),
        crumbs: [
          { label: t('certificates.mine.title'), path: '/certificates' },
          { label: held.programmeTitle, path },
        ],
      }),
      previewPath: `${path}/share-links/preview`,
      form: shareForm(sharing, path),
      preview: preview(sharing),
    },
    { status: refused?.status ?? 200 },
  );
}

function shareForm({ source, formKey, typed, refused }: Sharing, path: string) {
  const { all, today } = source;
  const errors = refused?.errors ?? {};
  const first = typed === null;
  return form({
    action: `${path}/share-links`,
    hidden: { formKey: (typed && answer(typed, 'formKey')) || formKey },
    error: refused?.error ?? null,
    fields: {
      label: field({
        name: 'label',
        label: t('certificates.sharing.form.label'),
        hint: t('certificates.sharing.form.labelHint'),
        value: typed && answer(typed, 'label'),
        error: errors.label,
        maxlength: 80,
        autocomplete: null,
      }),
      shows: choice({
        name: 'shows',
        kind: 'several',
        label: t('certificates.sharing.form.shows'),
        hint: t('certificates.sharing.form.showsHint'),
        value: first ? [] : answers(typed, 'shows'),
        error: errors.shows,
        required: false,
        options: offered(all).map((one) => ({
          value: one,
          label: shareableWord(one),
          hint: sample(one, all),
        })),
      }),
      purpose: field({
        name: 'purpose',
        type: 'textarea',
        rows: 2,
        label: t('certificates.sharing.form.purpose'),
        hint: t('certificates.sharing.form.purposeHint'),
        value: typed && answer(typed, 'purpose'),
        error: errors.purpose,
        required: false,
      }),
      purposeShown: tick({
        name: 'purposeShown',
        label: t('certificates.sharing.form.purposeShown'),
        checked: !first && answer(typed, 'purposeShown') === 'yes',
        required: false,
      }),
      endsOn: field({
        name: 'endsOn',
        type: 'date',
        label: t('certificates.sharing.form.endsOn'),
        hint: t('certificates.sharing.form.endsOnHint'),
        value: first ? daysAfter(today, USUAL_DAYS) : answer(typed, 'endsOn'),
        error: errors.endsOn,
        min: today,
        max: daysAfter(today, MOST_DAYS),
      }),
    },
    submit: { label: t('certificates.sharing.form.submit'), icon: 'link' },
    others: [{ label: t('certificates.sharing.form.preview'), formaction: `${path}/share-links/preview` }],
  });
}

/** What a choice would show, in a few words. */
function sample(one: Shareable, all: Shared): string {
  if (one === 'dates') {
    const { validFrom, validUntil } = all.dates;
    return validUntil
      ? t('certificates.sharing.form.datesSample', { from: day(validFrom), until: day(validUntil) })
      : t('certificates.sharing.form.datesEndless', { from: day(validFrom) });
  }
  if (one === 'hours') return duration(all.hours);
  if (one === 'topics') return all.topics.join(' · ');
  if (one === 'hours-by-domain')
    return all[one].map(({ label, minutes }) => `${label}: ${duration(minutes)}`).join(' · ');
  return all[one];
}

/** What the receiver will see of it, made from the same facts by the same words. */
function preview({ source, draft }: Pick<Sharing, 'source' | 'draft'>) {
  const { condition, facts: chosen } = disclosed(source.all, source.condition, draft.shows);
  const purpose = draft.purposeShown ? draft.purpose : null;
  return {
    word: answerWord({ answer: answerOf(condition) }),
    sentence: causeWords(condition),
    facts: facts([
      ...sharedFacts(chosen),
      ...(purpose ? [{ label: t('certificates.sharing.page.purpose'), value: purpose }] : []),
      {
        label: t('certificates.sharing.page.endsOn'),
        value: draft.endsOn ? day(draft.endsOn) : t('certificates.sharing.form.noEndYet'),
      },
    ]),
  };
}
