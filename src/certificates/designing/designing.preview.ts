import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { CertificateDesign } from './certificate-design';
import { designPage, misfitWords, tooLongWords, typedDesign } from './design.view';
import { fitPage } from './fit.view';

const current = CertificateDesign.parse({});
const own: CertificateDesign = {
  ...current,
  design: 'modern',
  logo: 'a'.repeat(64),
  signatories: [{ name: 'Ade Balogun', role: 'Programme manager', signature: 'b'.repeat(64) }],
};
const facts = {
  ...{ name: 'Rowan Ellis', programme: 'Peer Supporter', organisation: 'Harbour Peer Support' },
  ...{ hours: '10 h', awardedOn: '1 May 2026', validUntil: '30 April 2028' },
};
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const previews = (): Record<string, Page> => ({
  'As it comes': designPage({ current, typed: typedDesign(current), sample: pixel }),
  'With pictures, and too much to say': designPage({
    current: own,
    typed: typedDesign(own),
    sample: null,
    tooLong: tooLongWords([{ part: 'statement', length: 531, facts }]),
  }),
  Rejected: designPage({
    current,
    typed: { ...typedDesign(current), accent: '#ffee00' },
    sample: pixel,
    refused: {
      status: 422,
      errors: { accent: t('certificates.designing.errors.contrast', { found: '1.2', enough: '4.5' }) },
      error: null,
    },
  }),
  'With too much for its places': designPage({
    current,
    typed: typedDesign(current),
    sample: pixel,
    refused: {
      status: 422,
      errors: {},
      error: misfitWords([{ name: 'Rowan Achterberg', places: ['statement', 'signatories'] }]),
    },
  }),
  'A picture that is not taken': designPage({
    current,
    typed: typedDesign(current),
    sample: pixel,
    file: { place: 'logo', error: t('certificates.designing.errors.element', { element: 'script' }) },
  }),
  'Names that fit': fitPage([{ name: 'Rowan Ellis', sizes: { classic: 50, modern: 40, quiet: 46 } }]),
  'Names that do not': fitPage([
    { name: 'Rowan Ellis', sizes: { classic: 50, modern: 12, quiet: 46 } },
    {
      name: 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff',
      sizes: { classic: null, modern: null, quiet: 9 },
    },
  ]),
});
