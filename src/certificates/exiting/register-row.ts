import type { RegisterEntry } from '../verifying/register-entry';

/** What stands above the lines of `registerRow`. */
export const registerHeadings = [
  ...['code', 'number', 'holder', 'programme', 'issuer', 'term', 'standing'],
  ...['awarded on', 'valid from', 'valid until', 'minutes', 'pdf sha256'],
];

/** A certificate as a line of a spreadsheet, under `registerHeadings`. */
export const registerRow = ({ code, standing, document }: RegisterEntry): string[] => [
  ...[code, document.number, document.holder, document.programme, document.issuer.name],
  ...[String(document.term), standing],
  ...[document.awardedOn, document.validFrom, document.validUntil ?? ''],
  String(document.hours.reduce((sum, { minutes }) => sum + minutes, 0)),
  document.pdf ?? '',
];
