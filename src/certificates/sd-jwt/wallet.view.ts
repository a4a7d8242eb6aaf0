import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { buttonRow } from '../../shared/ui/button';
import { choice } from '../../shared/ui/choice';
import { copyButton } from '../../shared/ui/copy-link';
import { field } from '../../shared/ui/field';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { qr } from '../../shared/ui/qr';
import { type Holding, type HolderSection, piece } from '../holding/section';
import { qrCode } from '../printing/qr-code';
import type { Held } from '../register/certificate-record.service';
import { shareableWord } from '../sharing/shared-words';
import { offered, type Shareable, type Shared } from '../sharing/shareable';

/** Longer texts do not fit into one square that a phone still reads. */
const LONGEST_IN_QR = 2_000;

/** The certificate for a wallet, on its holder's page. */
export function walletSection({ held }: Holding): HolderSection {
  const path = `/certificates/mine/${held.id}`;
  const section = {
    id: 'wallet',
    title: t('certificates.wallet.title'),
    lead: t('certificates.wallet.lead'),
  };
  if (held.status !== 'active') return { ...section, lead: t('certificates.wallet.notActive'), pieces: [] };
  return {
    ...section,
    pieces: [
      piece(
        'button-row',
        buttonRow([
          {
            label: t('certificates.wallet.everything'),
            action: `${path}/credential.sd-jwt`,
            hidden: { everything: 'yes' },
            kind: 'secondary',
            icon: 'file-down',
          },
          { label: t('certificates.wallet.choose'), href: `${path}/presentation`, kind: 'secondary' },
        ]),
      ),
    ],
  };
}

/** What is chosen to be shown from a certificate, and the text that shows it once it was made. */
export type Presenting = { held: Held; all: Shared; shows: Shareable[]; made: string | null };

/** Where a holder chooses what an SD-JWT discloses, and is given it as text and as a square. */
export function presentationPage({ held, all, shows, made }: Presenting) {
  const path = `/certificates/mine/${held.id}`;
  const active = held.status === 'active';
  return page('holding/presentation', {
    title: t('certificates.wallet.page.title'),
    head: pageHead({
      title: t('certificates.wallet.page.title'),
      lead: t('certificates.wallet.page.lead'),
      crumbs: [
        { label: t('certificates.mine.title'), path: '/certificates' },
        { label: held.programmeTitle, path },
      ],
    }),
    refused: active
      ? null
      : notice({ tone: 'attention', text: t('certificates.wallet.notActive'), announced: false }),
    form: active ? presentationForm(all, shows, path) : null,
    made: made === null ? null : madeView(made),
  });
}

const presentationForm = (all: Shared, shows: Shareable[], path: string) =>
  form({
    action: `${path}/presentation#made`,
    fields: {
      shows: choice({
        name: 'shows',
        kind: 'several',
        label: t('certificates.wallet.page.shows'),
        hint: t('certificates.wallet.page.showsHint'),
        value: shows,
        required: false,
        options: offered(all).map((one) => ({ value: one, label: shareableWord(one) })),
      }),
    },
    submit: t('certificates.wallet.page.submit'),
    others: [
      {
        label: t('certificates.wallet.page.download'),
        formaction: `${path}/credential.sd-jwt`,
        icon: 'file-down',
      },
    ],
  });

const madeView = (made: string) => ({
  text: field({
    name: 'made',
    type: 'textarea',
    label: t('certificates.wallet.page.text'),
    hint: t('certificates.wallet.page.textHint'),
    value: made,
    readonly: true,
    spellcheck: false,
  }),
  copy: copyButton(made),
  qr: made.length > LONGEST_IN_QR ? null : qr({ ...qrCode(made), label: t('certificates.wallet.page.qr') }),
});
