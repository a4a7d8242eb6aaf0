import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TypstPrinter } from '../../src/certificates/printing/typst-printer.provider';
import { designs } from '../../src/certificates/snapshot';
import { certificate } from '../support/snapshots';

const tools = ['qpdf', 'pdfinfo', 'pdffonts', 'pdftotext'];
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
const checked = missing.length === 0 ? describe : describe.skip;
const because = missing.length === 0 ? '' : ` (skipped: this machine has no ${missing.join(', ')})`;

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'cairn-printed-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const credential = JSON.stringify({ name: 'Rowan' });
const printer = new TypstPrinter();
const names = [
  'Rowan ქართველიშვილი',
  'Noor الأنصاري',
  'शेखर 王小明 ሥላሴ',
  'Ґалина ਗੁਰਪ੍ਰੀਤ',
  'Sam 🎉 אל',
  'ශ\u0dca\u200dරී අන්ති',
];
const cases = designs.flatMap((design) =>
  (['a-3a', 'ua-1'] as const).map((standard) => ({ design, standard })),
);

async function printed(at: number): Promise<{ path: string; name: string }> {
  const { design, standard } = cases[at] ?? { design: 'classic', standard: 'a-3a' };
  const name = names[at] ?? '';
  const path = join(folder, `${design}-${standard}.pdf`);
  const snapshot = certificate({
    design,
    holder: { name },
    secondCode: 'CAIRN:'.repeat(40),
    labels: { ...certificate().labels, secondCode: 'Works without a network' },
  });
  writeFileSync(path, await printer.print(snapshot, { standard, credential }));
  return { path, name };
}

/** What a tool says of a file; what it has to complain about goes elsewhere. */
function run(tool: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, words, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${tool} ${words.join(' ')}: ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** Where each is found after the one before it; -1 for one that is not. */
const inOrder = (text: string, parts: string[]) => {
  let from = 0;
  return parts.map((part) => {
    const at = text.indexOf(part, from);
    if (at >= 0) from = at + part.length;
    return at;
  });
};

checked(`what other people’s programs say of a printed certificate${because}`, () => {
  describe.each(cases.map((one, at) => [one.design, one.standard, at] as const))(
    '%s as %s',
    (_, standard, at) => {
      let path = '';
      let name = '';
      beforeAll(async () => ({ path, name } = await printed(at)));

      test('qpdf finds no error and nothing to warn of', () => {
        expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
      });

      test('every font is embedded, of what is needed only, and can be copied from', () => {
        const [, , ...fonts] = run('pdffonts', path).trim().split('\n');
        expect(fonts.length).toBeGreaterThanOrEqual(3);
        for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes +\d+ +\d+$/);
      });

      test('it has a title and is tagged', () => {
        const info = run('pdfinfo', path);
        expect(info).toContain(`Title:           ${name}, Peer Supporter\n`);
        expect(info).toMatch(/^Tagged: +yes$/m);
        expect(run('pdfinfo', '-meta', path)).toContain(
          standard === 'a-3a' ? '<pdfaid:part>3<' : '<pdfuaid:part>1<',
        );
      });

      test('it is read in order: heading, name, what for, a table with headed columns, dates, who signed, codes', () => {
        const read = run('pdfinfo', '-struct-text', path).replace(/\s+/g, ' ');
        const parts = [
          ...[
            'Document',
            'P (block)',
            '"Harbour Peer Support"',
            'H1 "Peer Supporter"',
            '"This is to certify that"',
          ],
          ...[
            '"has completed',
            'Table',
            'THead',
            'TH <',
            '/Scope /Column',
            '"Signed off"',
            'TH <',
            '"Time"',
            'TBody',
            'TD',
          ],
          ...[
            '"Practice"',
            '"10 h"',
            '"Issued on"',
            '"HPS-2026-00042"',
            '"Ade Balogun"',
            '"Sam Okafor"',
            'Figure',
            'Link',
          ],
        ];
        expect(parts.filter((__, nth) => inOrder(read, parts)[nth] === -1)).toEqual([]);
        const copied = run('pdftotext', path, '-')
          .normalize('NFC')
          .replace(/[\u200b\u202a-\u202e]/g, '');
        for (const word of name.split(' ')) expect(copied).toContain(word);
      });

      test('its language, its pictures’ descriptions and the attached credential are where they belong', () => {
        const objects = (JSON.parse(run('qpdf', '--json=2', '--json-key=qpdf', path)) as Listing).qpdf[1];
        const all = Object.values(objects).map(({ value }) => value ?? {});
        const catalogue = all.find((one) => one['/Type'] === '/Catalog');
        const attached = all.find((one) => one['/Type'] === '/Filespec');
        expect(catalogue).toMatchObject({ '/Lang': 'u:en-GB', '/MarkInfo': { '/Marked': true } });
        expect(attached).toMatchObject({ '/UF': 'u:credential.json' });
        // Only PDF/A-3 knows what an attached file is to the rest.
        if (standard === 'a-3a') {
          expect(catalogue?.['/AF']).toHaveLength(1);
          expect(attached).toMatchObject({ '/AFRelationship': '/Data' });
        }
        expect(run('qpdf', '--show-attachment=credential.json', path)).toBe(credential);
        const described = all.filter((one) => one['/S'] === '/Figure').map((one) => one['/Alt']);
        expect(described.sort()).toEqual([`u:${certificate().labels.qrCode}`, 'u:Works without a network']);
      });
    },
  );
});

type Listing = { qpdf: [object, Record<string, { value?: Record<string, unknown> }>] };
