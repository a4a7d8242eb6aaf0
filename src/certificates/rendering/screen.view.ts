import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { facts } from '../../shared/ui/facts';
import { notice } from '../../shared/ui/notice';
import { qr } from '../../shared/ui/qr';
import { table } from '../../shared/ui/table';
import type { PrintedPicture } from '../printing/certificate-printer.provider';
import { writtenFrom } from '../printing/direction';
import { qrCode } from '../printing/qr-code';
import type { CertificateSnapshot } from '../snapshot';
import { verificationPath } from '../verifying/code';
import type { Seen } from '../verifying/seen';
import { answerWord, cause } from '../verifying/sentences';

/** What the page is made from: what was frozen, and the pictures it names, by digest. */
export type OnScreen = {
  snapshot: CertificateSnapshot;
  pictures?: ReadonlyMap<string, PrintedPicture>;
};

/** A certificate as a web page, in the order in which its PDF is read. How it stands is said above it; on paper only what speaks against it. */
export function screenPage({ snapshot, pictures = new Map() }: OnScreen, { shape, facts: known }: Seen) {
  const { holder, programme, organisation, wording, labels, brand, code } = snapshot;
  return page(
    'verification/screen',
    {
      title: `${programme.title}, ${holder.name}`,
      ...standing({ shape, facts: known }, code),
      lang: snapshot.locale,
      dir: snapshot.dir,
      design: snapshot.design,
      accent: brand.accent,
      logo: shown(brand.logo, organisation.name, pictures),
      organisation: organisation.name,
      wording,
      programme: programme.title,
      holder: { name: holder.name, dir: writtenFrom(holder.name) ?? snapshot.dir },
      hours: hours(snapshot),
      facts: printedFacts(snapshot),
      signedBy: snapshot.signatories.length > 0 ? labels.signedBy : null,
      signatories: snapshot.signatories.map(({ name, role, signature }) => ({
        name,
        role,
        picture: shown(signature, name, pictures),
      })),
      codes: codes(snapshot),
      verifyAt: labels.verifyAt,
      address: snapshot.verifyUrl,
    },
    { layout: 'public' },
  );
}

/** A line where all is well; where it is not, what nobody who reads the certificate should miss. */
function standing({ shape, facts: known }: Seen, code: string) {
  const stands = t('certificates.screen.stands', { answer: answerWord(shape), moment: known.checked.words });
  const verify = { href: verificationPath(code), label: t('certificates.screen.verify') };
  if (shape.answer === 'valid') return { stands, verify, against: null };
  const tone = shape.answer === 'not-valid' ? 'danger' : 'attention';
  return {
    stands,
    verify,
    against: notice({
      tone,
      title: stands,
      text: cause(shape, known),
      action: verify,
      announced: false,
    }),
  };
}

function hours({ hours: lines, labels }: CertificateSnapshot) {
  if (lines.length === 0) return null;
  return table({
    caption: labels.activity,
    hideCaption: true,
    columns: [labels.activity, { label: labels.time, align: 'end' }],
    rows: lines.map(({ label, printed }) => ({ cells: [label, printed] })),
  });
}

const printedFacts = ({ labels, printed, number }: CertificateSnapshot) =>
  facts([
    { label: labels.issuedOn, value: printed.awardedOn },
    ...(printed.validUntil === null ? [] : [{ label: labels.validUntil, value: printed.validUntil }]),
    { label: labels.number, value: number },
  ]);

/** The code that leads to the register, and the one that holds the certificate itself, each with what it is for. */
const codes = ({ verifyUrl, secondCode, labels }: CertificateSnapshot) => ({
  first: qr({ ...qrCode(verifyUrl), label: labels.qrCode }),
  second:
    secondCode === null
      ? null
      : {
          qr: qr({ ...qrCode(secondCode), label: labels.secondCode ?? labels.verifyAt }),
          caption: labels.secondCode ?? labels.verifyAt,
        },
});

function shown(digest: string | null, alt: string, pictures: NonNullable<OnScreen['pictures']>) {
  const picture = digest === null ? undefined : pictures.get(digest);
  if (!picture) return null;
  const { png, width, height } = picture;
  return { src: `data:image/png;base64,${png.toString('base64')}`, width, height, alt };
}
