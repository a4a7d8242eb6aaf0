import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { hardNames } from '../../src/certificates/designing/fit';
import { broken } from '../../src/certificates/printing/breaking';
import { familiesFor, fontFiles, needsLargeFonts, widthOf } from '../../src/shared/printing/fonts.provider';

const letters = (text: string) => text.length;

test.each([
  ['what fits is not broken', 'ស្រីស្រស់', 9, ['ស្រីស្រស់']],
  ['Khmer between words', 'អ្នកគាំទ្រមិត្តភក្ដិ', 12, ['អ្នកគាំទ្រ', 'មិត្តភក្ដិ']],
  ['Lao between words', 'ອາສາສະໝັກສະໜັບສະໜູນ', 12, ['ອາສາສະໝັກ', 'ສະໜັບສະໜູນ']],
  ['Burmese between words', 'ရွယ်တူချင်းအထောက်', 7, ['ရွယ်တူ', 'ချင်း', 'အထောက်']],
  ['Kannada never within joined letters', 'ಲಕ್ಷ್ಮೀ', 5, ['ಲ', 'ಕ್ಷ್ಮೀ']],
  ['nor Sinhala', 'ක\u0dca\u200dෂේත\u0dca\u200dර', 6, ['ක\u0dca\u200dෂේ', 'ත\u0dca\u200dර']],
  ['nor Gurmukhi', 'ਪ੍ਰੀਤਪ੍ਰੀਤ', 6, ['ਪ੍ਰੀਤ', 'ਪ੍ਰੀਤ']],
])('lines end, %s', (_, word, width, parts) => {
  expect(broken(word, width, letters)).toEqual(parts);
});

/** A letter with each sign that it may bear, and letters that are joined: what is hard to measure. */
const joined: [string, string, string][] = [
  ['కఖగఘచజటడణతదనపబభమయరలవశషసహళ', 'ాిీుూృెేైొోౌ', '\u0c4d'],
  ['ಕಖಗಘಚಜಞಟಡಣತದನಪಬಭಮಯರಲವಶಷಸಹಳ', 'ಾಿೀುೂೃೆೇೈೊೋೌ', '\u0ccd'],
  ['കഗചജഞടണതദനപബമയരലവശഷസഹളഴറ', 'ാിീുൂൃെേൈൊോൌ', '\u0d4d'],
  ['කගචජටඩණතදනපබමයරලවශසහළ', 'ාැෑිීුූෘෙේෛොෝෞ', '\u0dca\u200d'],
  ['કગચજટડણતદનપબમયરલવશષસહ', 'ાિીુૂૃેૈોૌ', '\u0acd'],
  ['ਕਗਚਜਟਡਣਤਦਨਪਬਮਯਰਲਵਸਹ', 'ਾਿੀੁੂੇੈੋੌ', '\u0a4d'],
  ['କଗଚଜଟଡଣତଦନପବମଯରଲଶଷସହ', 'ାିୀୁୂୃେୈୋୌ', '\u0b4d'],
  ['कगचजटडणतदनपबमयरलवशषसह', 'ािीुूृेैोौ', '\u094d'],
  ['কগচজটডণতদনপবমযরলশষসহ', 'ািীুূৃেৈোৌ', '\u09cd'],
  ['កខគងចជញដតថទនបពភមយរលវសហអ', 'ាិីឹឺុូួើឿៀេែៃោៅ', '\u17d2'],
  ['ကခဂငစဆညတထဒနပဖဗမယရလဝသဟ', 'ာိီုူေဲျြွှ', '\u1039'],
];

const syllables = joined.flatMap(([consonants, signs, joint]) => {
  const [all, vowels] = [[...consonants], [...signs]];
  return all.flatMap((letter, at) => {
    const next = all[(at * 7 + 3) % all.length] ?? '';
    return [
      ...vowels.map((sign) => letter + sign),
      letter + joint + next,
      ...vowels.slice(0, 4).map((sign) => letter + joint + next + sign),
    ];
  });
});

test('no word is set wider than it was measured', async () => {
  const names = hardNames.filter((name) => !needsLargeFonts(name)).flatMap((name) => name.split(' '));
  const measured = [...names, ...syllables, 'Սղչճզք', 'ჩჲრ'].flatMap((text) =>
    ([400, 600] as const).map((weight) => {
      const fonts = familiesFor(text, 'Fraunces');
      return { text, weight, fonts, most: widthOf(text, fonts, weight) };
    }),
  );
  const folder = await mkdtemp(join(tmpdir(), 'cairn-widths-'));
  writeFileSync(join(folder, 'words.json'), JSON.stringify(measured));
  writeFileSync(
    join(folder, 'widths.typ'),
    `#context for it in json("words.json") {
      let set-as = text(font: it.fonts, weight: it.weight, size: 100pt, fallback: false, it.text)
      [#metadata(measure(set-as).width / 100pt) <width>]
    }`,
  );
  const typst = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFiles }] });
  const widths = typst.query(
    { mainFilePath: join(folder, 'widths.typ') },
    { selector: '<width>', field: 'value' },
  ) as number[];
  await rm(folder, { recursive: true });
  expect(widths).toHaveLength(measured.length);
  const wider = measured.flatMap(({ text, most }, at) =>
    (widths[at] ?? 0) > most * 1.01 + 0.03 ? [`${text}: ${widths[at]} for ${most}`] : [],
  );
  expect(wider).toEqual([]);
});
