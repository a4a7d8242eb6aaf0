import { day, moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { facts } from '../../shared/ui/facts';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { time } from '../../shared/ui/time';
import { type MomentInput, timeline } from '../../shared/ui/timeline';
import type { Reviewed } from '../reviewing/review-reading.service';
import { reviewing, reviewMoments, type Tried } from '../reviewing/review.view';
import type { Act } from '../lifecycle/acts';
import { verificationPath } from '../verifying/code';
import type { Happened, Held } from './certificate-record.service';
import { historyTones } from './history';
import { reasonWords, statusTag, until } from './wording';

/** A certificate, what happened to it, and why it was looked at again. */
export type Looked = { held: Held; history: Happened[]; reviews: Reviewed[]; acts?: Act[] };

/** One certificate for those who answer for it: what it says, what has happened to it, what can be done. */
export function certificatePage(
  { held, history, reviews, acts = [] }: Looked,
  timeZone: string,
  tried?: Tried,
) {
  const path = verificationPath(held.code);
  return page(
    'holding/certificate',
    {
      title: t('certificates.one.title', { holder: held.holderName }),
      head: pageHead({
        title: held.holderName,
        lead: held.programmeTitle,
        tag: statusTag(held.status),
        crumbs: [{ label: t('certificates.register.title'), path: '/certificates/register' }],
        action: { label: t('certificates.one.verify'), href: path, kind: 'secondary' },
        others: files(path, history),
      }),
      review: reviewing({ id: held.id, revoked: held.standing === 'revoked', reviews }, timeZone, tried),
      making: held.rendered
        ? null
        : notice({ tone: 'info', text: t('certificates.one.beingMade'), announced: false }),
      facts: facts([
        { label: t('certificates.facts.number'), value: { text: held.number, more: term(held.term) } },
        { label: t('certificates.facts.code'), value: { text: held.code, href: path } },
        { label: t('certificates.facts.awardedOn'), value: day(held.awardedOn) },
        { label: t('certificates.facts.validFrom'), value: day(held.validFrom) },
        { label: t('certificates.facts.validUntil'), value: until(held.validUntil) },
      ]),
      acts: acts.map((act) => actButton(held.id, act)),
      history: timeline(
        inOrder([
          ...history.map((one) => ({ at: one.at, ...moments(one, timeZone) })),
          ...reviewMoments(reviews, timeZone),
        ]),
      ),
    },
    { status: tried?.refused.status ?? 200 },
  );
}

/** Of somebody who was erased there is no PDF. */
const files = (path: string, history: readonly Happened[]) =>
  history.some(({ what }) => what === 'erased')
    ? []
    : [{ label: t('certificates.files.pdf'), href: `${path}/certificate.pdf`, icon: 'file-down' }];

const inOrder = (happened: (MomentInput & { at: Date })[]): MomentInput[] =>
  happened.sort((one, other) => one.at.getTime() - other.at.getTime());

const term = (number: number) => t('certificates.one.term', { number });

const questions: Record<Act, string> = {
  suspend: 'suspension',
  reinstate: 'reinstatement',
  correct: 'correction',
  renew: 'renewal',
  replace: 'replacement',
  revoke: 'revocation',
  erase: 'erasure',
};

const actButton = (id: string, act: Act) =>
  button({
    label: say(`certificates.acts.${act}`),
    href: `/certificates/${id}/${questions[act]}`,
    kind: act === 'revoke' || act === 'erase' ? 'danger' : 'secondary',
  });

const moments = (happened: Happened, timeZone: string) => ({
  title: say(`certificates.history.${happened.what}`),
  text: reasons(happened),
  by: happened.by,
  time: time(happened.at.toISOString(), moment(happened.at, timeZone)),
  tone: historyTones[happened.what],
});

/** Everything that was said of it, each part with who may read it. */
const reasons = ({ reasonCode, publicWords, privateReason }: Happened): string[] =>
  [
    reasonCode && t('certificates.one.reason', { reason: reasonWords(reasonCode) }),
    publicWords && t('certificates.one.public', { words: publicWords }),
    privateReason && t('certificates.one.private', { words: privateReason }),
  ].filter((said) => said !== null);
