import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { ButtonInput } from '../../shared/ui/button';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { called, type Onlooker } from '../wording';
import type { OpenedAgreement } from './agreement-reading.service';
import { isSigned } from './agreement-rules';
import { blocksOf } from './agreement-text';
import { agreementStatement, paperStatement } from './agreement-statement';
import { agreementDays, agreementTag } from './agreements.view';

/** An agreement with both signatures, as the two who agree and coordinators see it; it prints as it stands. */
export function agreementPage(opened: OpenedAgreement, onlooker: Onlooker) {
  const { one, text, people, side, today } = opened;
  const title = t('practice.agreement.pageTitle', {
    trainee: called(people, one.traineeId),
    supervisor: called(people, one.supervisorId),
  });
  return page('practice/agreement', {
    title,
    head: pageHead({
      title,
      lead: agreementDays(one),
      tag: agreementTag(one, today),
      crumbs: [
        side
          ? { label: t('practice.agreement.title'), path: '/agreements' }
          : { label: t('practice.assigning.title'), path: '/supervisors' },
      ],
      others: side && !isSigned(one) ? changes(one.id) : renewing(opened),
    }),
    state: state(opened),
    blocks: blocksOf(text),
    signatures: signatures(opened, onlooker),
    sign: signing(opened, onlooker),
  });
}

const changes = (id: string): ButtonInput[] => [
  { label: t('practice.agreement.change'), href: `/agreements/${id}/edit`, icon: 'pencil' },
  { label: t('practice.agreement.delete'), action: `/agreements/${id}/deletion` },
];

/** A signed one is renewed by a new one with the same person. */
const renewing = ({ one, side }: OpenedAgreement): ButtonInput[] =>
  side
    ? [
        {
          label: t('practice.agreement.renew'),
          href: `/agreements/new?with=${side === 'trainee' ? `supervisor:${one.supervisorId}` : `trainee:${one.traineeId}`}`,
        },
      ]
    : [];

function state({ one }: OpenedAgreement) {
  return isSigned(one)
    ? notice({ tone: 'success', text: t('practice.agreement.signed'), announced: false })
    : notice({ tone: 'info', text: t('practice.agreement.open'), announced: false });
}

function signatures({ one, people }: OpenedAgreement, { timeZone }: Onlooker) {
  const trainee = {
    name: called(people, one.traineeId),
    at: one.traineeSignedAt,
    statement: one.traineeStatement,
  };
  const signer = one.supervisorSignedBy ?? one.supervisorId;
  const supervisor = {
    name: called(people, signer),
    at: one.supervisorSignedAt,
    statement: one.supervisorStatement,
  };
  return [trainee, supervisor].map(({ name, at, statement }) => ({
    name,
    statement,
    at: at
      ? t('practice.agreement.signedAt', { time: moment(at, timeZone) })
      : t('practice.agreement.notSigned'),
  }));
}

/** What whoever reads it can sign, with the statement in full; null where there is nothing to sign for them. */
function signing(opened: OpenedAgreement, { personId }: Onlooker) {
  const { one, text, people, side, outside } = opened;
  const names = { trainee: called(people, one.traineeId), supervisor: called(people, one.supervisorId) };
  const said = { ...one, text };
  if (side === 'trainee' && !one.traineeSignedAt)
    return signForm(
      one,
      'signature',
      agreementStatement({ name: names.trainee, other: names.supervisor }, said),
    );
  if (side === 'supervisor' && !one.supervisorSignedAt)
    return signForm(
      one,
      'signature',
      agreementStatement({ name: names.supervisor, other: names.trainee }, said),
    );
  if (side || !outside || one.supervisorSignedAt) return null;
  return signForm(one, 'paper-signature', paperStatement({ name: called(people, personId), ...names }, said));
}

const signForm = (one: OpenedAgreement['one'], noun: string, statement: string) => ({
  statement,
  form: form({
    action: `/agreements/${one.id}/${noun}`,
    hidden: { version: one.version },
    label: t('practice.agreement.signTitle'),
    fields: {},
    submit: {
      label: noun === 'signature' ? t('practice.agreement.sign') : t('practice.agreement.signPaper'),
      icon: 'signature',
    },
  }),
});
