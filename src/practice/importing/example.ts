import { csvRows, MARK } from '../../shared/csv';
import { headings } from '../exporting/export-row';

/** A file to begin with: the columns as an export has them, and two rows to write over. */
export const exampleFile = (): string => {
  const [status] = [headings(true).at(-2)];
  const keep = headings(true).map((heading) => heading !== status);
  const rows = [
    headings(true),
    [
      '2026-05-03',
      '14:00',
      '90',
      'One to one',
      'Community',
      'Active listening',
      'lead',
      'no',
      '',
      '',
      'no',
      '',
      '',
    ],
    [
      '2026-05-04',
      '',
      '60',
      'Group',
      'Hospital ward',
      'Group facilitation: 40; Active listening: 20',
      'co-lead',
      'yes',
      '',
      '',
      'yes',
      '',
      '',
    ],
  ];
  return MARK + csvRows(rows.map((cells) => cells.filter((_, at) => keep[at])));
};
