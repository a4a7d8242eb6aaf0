import { t } from '../../shared/text';
import type { EntryWords } from '../entries/entries.schemas';
import type { Sum } from '../entries/totals';
import type { FieldName } from '../importing/columns';
import { keyFor, type Choice } from '../importing/matching';
import type { Meanings } from '../importing/plan';

/** The columns of an export, in the order in which an import reads them as well. */
const columns = [
  'day',
  'start',
  'minutes',
  'kind',
  'setting',
  'domain',
  'role',
  'paid',
  'competencies',
  'supervisor',
  'observed',
] as const satisfies FieldName[];

/** The headings of an export. */
export const headings = (withReflections: boolean): string[] => [
  ...columns.map((field) => t(`practice.importing.fields.${field}`)),
  t('practice.entries.columns.status'),
  ...(withReflections ? [t('practice.importing.fields.reflection')] : []),
];

/** What an entry says, as a row of a spreadsheet that an import reads again. */
export function exportRow(
  words: EntryWords,
  status: Sum['status'],
  meanings: Meanings,
  withReflections: boolean,
): string[] {
  const { shares } = words;
  const domain = (key: string) => writtenAs(key, meanings.domain);
  return [
    words.day,
    words.startsAt ?? '',
    String(words.minutes),
    writtenAs(words.activityKind, meanings.kind),
    writtenAs(words.setting, meanings.setting),
    shares.length === 1
      ? domain(shares[0]?.domain ?? '')
      : shares.map((share) => `${domain(share.domain)}: ${share.minutes}`).join('; '),
    writtenAs(words.role, meanings.role),
    yesOrNo(words.paid),
    words.competencies.map((key) => writtenAs(key, meanings.competencies)).join('; '),
    writtenAs(words.supervisorId, meanings.supervisor),
    yesOrNo(words.observed),
    t(`practice.status.${status}`),
    ...(withReflections ? [words.reflection ?? ''] : []),
  ];
}

const yesOrNo = (yes: boolean): string => t(yes ? 'practice.exporting.yes' : 'practice.exporting.no');

/** The name of something if an import would understand it, or else its address or key. */
function writtenAs(key: string, choices: readonly Choice[]): string {
  const { name, others = [] } = choices.find((one) => one.key === key) ?? { name: key };
  const understood = [name, ...others, key].find(
    (said) => !/[;|\n]|[:=(]\s*\d/.test(said) && keyFor(said, { choices, decided: {} }) === key,
  );
  return understood ?? name;
}
