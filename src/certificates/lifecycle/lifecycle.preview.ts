import { type Page, page } from '../../shared/http/page';
import { t } from '../../shared/text';
import {
  type About,
  correctionPage,
  erasurePage,
  reinstatementPage,
  renewalPage,
  replacementPage,
  suspensionPage,
} from './lifecycle.view';
import { paperPage } from './paper.view';

const rowan: About = {
  id: '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e01',
  holderName: 'Rowan Ellis',
  programmeTitle: 'Peer Supporter',
  number: '2026-0001',
};
const days = { validFrom: '2028-05-01', validUntil: '2030-04-30' };
const code = '7K3M-9QXD-2F4H-6';
const refused = (errors: Record<string, string>) => ({ ok: false as const, typed: {}, errors });

/** As a page among others: its own status would say that something is wrong with the preview. */
const calmly = ({ template, view, options }: Page): Page =>
  page(template, view, options.layout ? { layout: options.layout } : {});

export const previews = (): Record<string, Page> => ({
  Suspend: suspensionPage(rowan),
  'Suspend, refused': calmly(
    suspensionPage(
      rowan,
      refused({
        reasonCode: t('certificates.errors.reasonCode'),
        privateReason: t('certificates.errors.privateReason'),
      }),
    ),
  ),
  'Let it count again': reinstatementPage(rowan),
  'Correct a name': correctionPage(rowan, 1),
  'Correct a name, too late': calmly(
    correctionPage(rowan, 2, refused({ '': t('certificates.errors.correctedMeanwhile') })),
  ),
  Renew: renewalPage(rowan, days, 2),
  Replace: replacementPage(rowan),
  'Replace, refused': calmly(
    replacementPage(rowan, refused({ code: t('certificates.errors.replacementCode') })),
  ),
  'Remove the person': erasurePage(rowan, 1),
  'Remove the person, another name': calmly(
    erasurePage(rowan, 3, refused({ name: t('certificates.errors.anotherName') })),
  ),
  'Compare a paper': paperPage(code),
  'Compare a paper, the same': paperPage(code, { matches: true, name: 'Rowan Ellis' }),
  'Compare a paper, another': paperPage(code, { matches: false, name: 'Rowan Elis' }),
  'Compare a paper, refused': calmly(
    paperPage(code, { given: refused({ name: t('certificates.errors.typedName') }) }),
  ),
});
