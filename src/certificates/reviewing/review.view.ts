import { day, moment } from '../../shared/dates';
import { answer, type Typed } from '../../shared/http/forms';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { time } from '../../shared/ui/time';
import type { MomentInput } from '../../shared/ui/timeline';
import type { Reviewed } from './review-reading.service';

/** What somebody tried to decide, and why it is shown again. */
export type Tried = { typed: Typed; refused: Refused };

type Shown = { id: string; revoked: boolean; reviews: readonly Reviewed[] };

/** Why a certificate is to be looked at again, and the form that says that it stands; null when it is not. */
export function reviewing({ id, revoked, reviews }: Shown, timeZone: string, tried?: Tried) {
  const open = reviews.find(({ decided }) => decided === null);
  if (!open || revoked) return null;
  return {
    notice: notice({
      tone: 'attention',
      title: t('certificates.review.title'),
      text: t('certificates.review.lead'),
      more: open.causes.map((cause) => sentence(cause, timeZone)),
      announced: false,
    }),
    form: form({
      action: `/certificates/${id}/review`,
      label: t('certificates.review.decide'),
      error: tried?.refused.error ?? null,
      fields: {
        reason: field({
          name: 'reason',
          type: 'textarea',
          label: t('certificates.review.reason'),
          hint: t('certificates.review.reasonHint'),
          value: answer(tried?.typed ?? {}, 'reason'),
          error: tried?.refused.errors['reason'] ?? null,
          maxlength: 4000,
        }),
      },
      submit: { label: t('certificates.review.stands') },
      others: [
        { label: t('certificates.acts.revoke'), href: `/certificates/${id}/revocation`, kind: 'danger' },
      ],
    }),
  };
}

/** What reviews add to the history of a certificate, as its organisation sees it. */
export const reviewMoments = (
  reviews: readonly Reviewed[],
  timeZone: string,
): (MomentInput & { at: Date })[] =>
  reviews.flatMap(({ openedAt, causes, decided }) => [
    {
      at: openedAt,
      title: t('certificates.review.flagged'),
      text: causes.map((cause) => sentence(cause, timeZone)),
      time: time(openedAt.toISOString(), moment(openedAt, timeZone)),
      tone: 'attention' as const,
    },
    ...(decided
      ? [
          {
            at: decided.at,
            title: t('certificates.review.stood'),
            text: t('certificates.one.private', { words: decided.reason }),
            by: decided.by,
            time: time(decided.at.toISOString(), moment(decided.at, timeZone)),
            tone: 'success' as const,
          },
        ]
      : []),
  ]);

const sentence = (cause: Reviewed['causes'][number], timeZone: string) =>
  t(`certificates.review.${cause.change}`, { day: day(cause.day), time: moment(cause.at, timeZone) });
