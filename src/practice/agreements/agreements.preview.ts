import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { as, noor, people, priya, sam } from '../samples';
import { agreementFormPage } from './agreement-form.view';
import type { OpenedAgreement } from './agreement-reading.service';
import { agreementStatement } from './agreement-statement';
import { agreementPage } from './agreement.view';
import { agreementsPage } from './agreements.view';
import type { SupervisionAgreement } from './supervision-agreement.entity';

const today = '2026-05-07';
const text = () =>
  [
    'How often we meet',
    'Every two weeks, for one hour.',
    '',
    'Whoever cannot come says so the day before.',
  ].join(String.fromCharCode(10));
const days = { validFrom: '2026-05-01', validUntil: '2027-04-30' };

const agreement = (given: Partial<SupervisionAgreement> = {}): SupervisionAgreement => ({
  id: '9a1c2f52-1c2b-4b3b-8f57-0f7c5d2e1a41',
  organisationId: '',
  traineeId: priya.id,
  supervisorId: sam.id,
  version: 1,
  textSealed: '',
  ...days,
  draftedBy: priya.id,
  draftedAt: new Date('2026-05-01T10:00:00Z'),
  changedAt: new Date('2026-05-01T10:00:00Z'),
  traineeSignedAt: null,
  traineeStatement: null,
  supervisorSignedAt: null,
  supervisorSignedBy: null,
  supervisorStatement: null,
  ...given,
});

const statement = (name: string, other: string) =>
  agreementStatement({ name, other }, { ...days, text: text() });
const byPriya = () => ({
  traineeSignedAt: new Date('2026-05-01T10:10:00Z'),
  traineeStatement: statement(priya.name, sam.name),
});
const byBoth = () => ({
  ...byPriya(),
  supervisorSignedAt: new Date('2026-05-01T12:00:00Z'),
  supervisorSignedBy: sam.id,
  supervisorStatement: statement(sam.name, priya.name),
});
const opened = (given: Partial<OpenedAgreement>): OpenedAgreement => ({
  one: agreement(),
  text: text(),
  people,
  side: 'trainee',
  outside: false,
  today,
  ...given,
});
const choices = { trainees: [noor], supervisors: [sam], today };
const refused = () => ({
  status: 422 as const,
  errors: { with: t('practice.agreement.errors.with') },
  error: null,
});

export const previews = (): Record<string, Page> => ({
  'Agreements, none': agreementsPage({ part: { items: [], next: null }, people, today }, priya.id),
  Agreements: agreementsPage(
    {
      part: { items: [agreement({ id: 'a' }), agreement({ id: 'b', ...byBoth() })], next: 'cursor' },
      people,
      today,
    },
    priya.id,
  ),
  'A new agreement': agreementFormPage(choices, { typed: { ...days, text: text() } }),
  'A new agreement, refused': agreementFormPage(choices, {
    typed: { ...days, text: text() },
    refused: refused(),
  }),
  'Nobody to agree with': agreementFormPage({ ...choices, trainees: [], supervisors: [] }, { typed: {} }),
  'An agreement is changed': agreementFormPage(null, {
    typed: { ...days, text: text() },
    editing: agreement(),
  }),
  'To be signed': agreementPage(opened({}), as(priya)),
  'Signed by one': agreementPage(opened({ one: agreement(byPriya()), side: 'supervisor' }), as(sam)),
  'Signed by both': agreementPage(opened({ one: agreement(byBoth()) }), as(priya)),
  'Signed on paper, for a coordinator': agreementPage(
    opened({ one: agreement(byPriya()), side: null, outside: true }),
    as(noor),
  ),
});
