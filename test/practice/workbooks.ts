import { ZipFile } from 'yazl';

type Cell =
  | string
  | number
  | boolean
  | { day: string; hours?: number; from1904?: boolean }
  | { time: number }
  | { length: number }
  | { formula: string; value: number };

/** `at` puts one cell there and nothing else. */
export type SheetSource = { name: string; rows: Cell[][]; at?: string };

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook as Excel writes it: days, times and lengths are numbers in a style of their own. */
export async function workbook(sheets: SheetSource[], from1904 = false): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(declaration + xml), path);
  add('[Content_Types].xml', `<Types xmlns="${packages}/content-types"/>`);
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packages}/relationships">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  );
  add(
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs count="4">` +
      [0, 14, 20, 164].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('') +
      '</cellXfs></styleSheet>',
  );
  sheets.forEach((sheet, at) => add(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)));
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const sheetXml = ({ rows, at }: SheetSource): string =>
  `<worksheet xmlns="${main}"><sheetData>${
    at
      ? `<row r="1"><c r="${at}"><v>1</v></c></row>`
      : rows
          .map(
            (cells, row) =>
              `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`)).join('')}</row>`,
          )
          .join('')
  }</sheetData></worksheet>`;

function cellXml(cell: Cell, r: string): string {
  if (typeof cell === 'string') return `<c r="${r}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${r}" t="b"><v>${Number(cell)}</v></c>`;
  if ('formula' in cell) return `<c r="${r}"><f>${cell.formula}</f><v>${cell.value}</v></c>`;
  if ('time' in cell) return `<c r="${r}" s="2"><v>${cell.time}</v></c>`;
  if ('length' in cell) return `<c r="${r}" s="3"><v>${cell.length}</v></c>`;
  const days = (Date.parse(cell.day) - Date.UTC(1899, 11, 30)) / 86_400_000 - (cell.from1904 ? 1462 : 0);
  return `<c r="${r}" s="1"><v>${days + (cell.hours ?? 0) / 24}</v></c>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
