import type { Place } from '../printing/designs/design';
import type { Typefaces } from '../printing/fitting';
import { laid } from '../printing/sheet';
import { type CertificateSnapshot, type Design, designs } from '../snapshot';

/** Names that are hard to print: long, without a space, in many scripts, with marks that stand on others. */
export const hardNames: readonly string[] = [
  'María de los Ángeles Guadalupe Fernández-Villaverde y Castellanos de la Torre Montemayor',
  'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff',
  'Adébáyọ̀ Ọlájùmọ̀kẹ́',
  'Nguyễn Thị Hồng Ánh',
  'Олександра Ґонґадзе',
  'Γεωργία Παπαδοπούλου',
  'محمد عبد الرحمن الأنصاري',
  'שרה בת־אל כהן',
  'श्रीमती क्षितिजा राजेश्वरी',
  'তানিয়া শ্রেষ্ঠা',
  'தமிழ்ச்செல்வி க்ஷேத்ரா',
  'ฐิติรัตน์ สุวรรณภูมิ',
  'ნინო წერეთელი-ქართველიშვილი',
  'Հրանուշ Ճգնավորյան',
  'ኃይለ ሥላሴ ገብረ እግዚአብሔር',
  'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  'ક્ષિતિજા ત્રિવેદી',
  'శ్రీలక్ష్మీ రామకృష్ణారెడ్డి',
  'ಶ್ರೀಲಕ್ಷ್ಮೀ ಕೃಷ್ಣಮೂರ್ತಿ',
  'ജ്ഞാനപ്രകാശൻ ഉണ്ണിക്കൃഷ്ണൻ',
  'ක්\u200dරිෂාන්ති ශ්\u200dරීනාථ්',
  'ଜ୍ଞାନେନ୍ଦ୍ର କୃଷ୍ଣଚନ୍ଦ୍ର',
  'ស្រីស្រស់ ព្រហ្មញ្ញ',
  'ແກ້ວມະນີ ວົງສະຫວັນ',
  'ဒေါ်ခင်မျိုးချစ်',
  '欧阳娜娜',
  '김민준',
  'Sam 🎉 Okafor',
];

/** Points below which a name is printed smaller than it deserves. */
export const SMALL = 16;

/** In which size (points) each design prints a name; null where it has no place for it. */
export type Fit = { name: string; sizes: Record<Design, number | null> };

/** Whether names fit a certificate in every design. */
export const fits = (sample: CertificateSnapshot, names: readonly string[], typefaces: Typefaces): Fit[] =>
  names.map((name) => ({
    name,
    sizes: Object.fromEntries(
      designs.map((design) => [design, sizeIn({ ...sample, design, holder: { name } }, typefaces)]),
    ) as Fit['sizes'],
  }));

function sizeIn(snapshot: CertificateSnapshot, typefaces: Typefaces): number | null {
  const done = laid(snapshot, typefaces, () => undefined);
  if ('tooMuch' in done) return null;
  const { name } = snapshot.holder;
  const sizes = done.sheet.parts.flatMap((part) =>
    part.kind === 'words' && part.text.replaceAll('\u200b', '') === name ? [part.size] : [],
  );
  return sizes.length > 0 ? Math.max(...sizes) : null;
}

/** Points below which words are too small to be read. A certificate is still printed with them; no design is kept that has any. */
const READABLE = 6;

/** A name with which a certificate has too little place for some of its words, and the names of those places. */
export type Misfit = { name: string; places: Place[] };

/**
 * Those of some certificates that could not be read in their design. Where the first of them cannot, it is the design
 * and not a name: that one alone is told.
 */
export function misfits(samples: readonly CertificateSnapshot[], typefaces: Typefaces): Misfit[] {
  const all = samples.flatMap((sample) => {
    const done = laid(sample, typefaces, () => undefined, READABLE);
    return 'tooMuch' in done ? [{ name: sample.holder.name, places: done.tooMuch }] : [];
  });
  const first = all.find(({ name }) => name === samples[0]?.holder.name);
  return first ? [first] : all;
}
