/**
 * SQL: whether a row of practice_entries, under this name, stands for its stretch of practice. Of an entry and its
 * amendments one does at any time: the original until its amendment is signed, and from then on the amendment.
 */
export const standsFor = (row: string): string =>
  `${row}.status <> 'amended' AND (${row}.amends_id IS NULL OR ${row}.status IN ('signed', 'voided'))`;
