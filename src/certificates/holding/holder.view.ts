import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { copyLink } from '../../shared/ui/copy-link';
import { facts } from '../../shared/ui/facts';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { qr } from '../../shared/ui/qr';
import { qrCode } from '../printing/qr-code';
import type { Happened, Held } from '../register/certificate-record.service';
import { statusTag, until } from '../register/wording';
import { verificationPath } from '../verifying/code';
import { type NextStep, nextStep } from './next-step';
import type { HolderSection } from './section';

/** A certificate as its holder sees it. `issuer` is who to speak to about it. */
export type HolderView = {
  held: Held;
  history: Pick<Happened, 'what' | 'publicWords'>[];
  issuer: string;
  /** ISO day, where the organisation is. */
  today: string;
  publicUrl: string;
  sections: HolderSection[];
};

/** One certificate for whoever holds it: how it stands, what comes next, the link to show, and what can be done with it. */
export function holderPage(view: HolderView) {
  const { held, publicUrl, sections } = view;
  const path = verificationPath(held.code);
  const address = `${publicUrl}${path}`;
  return page('holding/holder', {
    title: held.programmeTitle,
    head: pageHead({
      title: held.programmeTitle,
      lead: held.holderName,
      tag: statusTag(held.status),
      crumbs: [{ label: t('certificates.mine.title'), path: '/certificates' }],
      others: [{ label: t('certificates.holding.open'), href: path, icon: 'eye' }],
    }),
    state: stateNotice(view),
    making: held.rendered
      ? null
      : notice({ tone: 'info', text: t('certificates.one.beingMade'), announced: false }),
    link: copyLink({ label: t('certificates.mine.link'), address }),
    qr: qr({ ...qrCode(address), label: t('certificates.printed.qrCode') }),
    facts: facts([
      { label: t('certificates.facts.number'), value: held.number },
      { label: t('certificates.facts.awardedOn'), value: day(held.awardedOn) },
      { label: t('certificates.facts.validFrom'), value: day(held.validFrom) },
      { label: t('certificates.facts.validUntil'), value: until(held.validUntil) },
    ]),
    sections,
  });
}

function stateNotice({ held, history, issuer, today }: HolderView) {
  const step = nextStep(held, today);
  const words = history.findLast(({ what }) => (what as string) === held.standing)?.publicWords ?? null;
  return notice({
    tone: step.tone,
    text: said(`${step.key}.text`, held, step, issuer),
    more: [
      ...(words ? [t('certificates.holding.publicWords', { words })] : []),
      said(`${step.key}.next`, held, step, issuer),
    ],
    ...(step.renew ? { action: { label: t('certificates.holding.path'), href: '/path' } } : {}),
    announced: false,
  });
}

const said = (key: string, held: Held, { daysLeft, graceUntil }: NextStep, issuer: string): string =>
  say(`certificates.holding.states.${key}`, {
    issuer,
    validFrom: day(held.validFrom),
    validUntil: until(held.validUntil),
    graceUntil: graceUntil ? day(graceUntil) : '',
    successorFrom: held.successorFrom ? day(held.successorFrom) : '',
    count: daysLeft ?? 0,
  });
