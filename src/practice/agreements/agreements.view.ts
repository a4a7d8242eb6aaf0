import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import type { Tone } from '../../shared/ui/tone';
import { called } from '../wording';
import type { AgreementList } from './agreement-reading.service';
import { agreementState, type AgreementState } from './agreement-rules';
import type { SupervisionAgreement } from './supervision-agreement.entity';

const look: Record<AgreementState, [Tone, string?]> = {
  open: ['attention', 'hourglass'],
  coming: ['info'],
  inForce: ['success'],
  over: ['neutral'],
};

/** Where an agreement stands today, as a tag. */
export function agreementTag(one: SupervisionAgreement, today: string) {
  const state = agreementState(one, today);
  const [tone, icon] = look[state];
  return tag(tone, t(`practice.agreement.state.${state}`), icon);
}

/** The days of an agreement in words. */
export const agreementDays = ({ validFrom, validUntil }: SupervisionAgreement): string =>
  t('practice.assigning.between', { from: day(validFrom), until: day(validUntil) });

const begin = () => ({ label: t('practice.agreement.begin'), href: '/agreements/new', icon: 'plus' });

/** Somebody's agreements, on either side. */
export function agreementsPage({ part, people, today }: AgreementList, personId: string) {
  const none = part.items.length === 0;
  return page('practice/agreements', {
    title: t('practice.agreement.title'),
    head: pageHead({
      title: t('practice.agreement.title'),
      lead: t('practice.agreement.lead'),
      crumbs: [{ label: t('practice.sessions.title'), path: '/supervision-sessions' }],
      action: none ? null : begin(),
    }),
    empty: none
      ? emptyState({
          title: t('practice.agreement.none'),
          text: t('practice.agreement.noneMore'),
          action: begin(),
        })
      : null,
    agreements: table({
      caption: t('practice.agreement.title'),
      hideCaption: true,
      columns: [
        t('practice.agreement.with'),
        t('practice.assigning.columns.days'),
        t('practice.assigning.columns.state'),
      ],
      rows: part.items.map((one) => ({
        cells: [
          {
            text: called(people, one.traineeId === personId ? one.supervisorId : one.traineeId),
            href: `/agreements/${one.id}`,
          },
          agreementDays(one),
          { tag: agreementTag(one, today) },
        ],
      })),
      pager: pager({ next: part.next ? `/agreements?after=${encodeURIComponent(part.next)}` : null }),
    }),
  });
}
