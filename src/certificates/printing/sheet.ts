import type { CertificateSnapshot } from '../snapshot';
import { qrCode, type QrCode } from './qr-code';
import { seal } from './seal';

/** What a printed design is given: the snapshot, and the drawings and facts of typesetting that follow from it. */
export type Sheet = CertificateSnapshot & {
  language: { code: string; region: string | null };
  date: { year: number; month: number; day: number };
  /** The direction the holder's name is written in, whatever the language of the certificate. */
  nameDir: 'ltr' | 'rtl';
  /** The verification address as people read and type it: no scheme, and its last part apart. */
  address: { site: string; code: string };
  qr: QrCode;
  /** The stones of the seal, lowest first: SVG path data in a box of 100 by 100. */
  seal: readonly string[];
};

export function sheet(snapshot: CertificateSnapshot): Sheet {
  const { language, region } = new Intl.Locale(snapshot.locale);
  const [year = 0, month = 0, day = 0] = snapshot.awardedOn.split('-').map(Number);
  const address = snapshot.verifyUrl.replace(/^https?:\/\//, '');
  const cut = address.lastIndexOf('/') + 1;
  return {
    ...snapshot,
    language: { code: language, region: region ?? null },
    date: { year, month, day },
    nameDir: writtenFrom(snapshot.holder.name) ?? snapshot.dir,
    address: { site: address.slice(0, cut), code: address.slice(cut) },
    qr: qrCode(snapshot.verifyUrl),
    seal,
  };
}

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** The direction of the first letter, or nothing when there is no letter. */
function writtenFrom(text: string): 'ltr' | 'rtl' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
