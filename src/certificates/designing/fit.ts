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
