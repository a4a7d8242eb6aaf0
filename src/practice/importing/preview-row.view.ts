import { day, duration, list } from '../../shared/dates';
import { t } from '../../shared/text';
import { tag } from '../../shared/ui/tag';
import type { RowInput } from '../../shared/ui/table';
import { nameOf } from '../vocabulary/vocabulary';
import { letterOf } from './grid';
import type { Review } from './import-review.service';
import type { RowFault } from './read-row';
import type { ReviewedRow } from './reviewed';
import type { Settings } from './settings';

const tones = { ready: 'success', known: 'info', flagged: 'attention', fault: 'danger' } as const;

/** One row: what it becomes, or everything that is wrong in it and where. */
export function previewRow(one: ReviewedRow, review: Review, settings: Settings): RowInput {
  const { row, outcome, known } = one;
  return {
    id: `row-${row}`,
    cells: [
      String(row),
      { lines: one.words ? becomes(one, review) : [t('practice.importing.preview.nothing')] },
      {
        tag: tag(tones[outcome], t(`practice.importing.outcomes.${outcome}`)),
        more: remarks(one, settings).join(' ') || null,
      },
    ],
    select: known
      ? {
          name: 'row',
          value: String(row),
          label: t('practice.importing.preview.tick', { row }),
          checked: settings.also.includes(row),
        }
      : null,
  };
}

function becomes({ words }: ReviewedRow, { choices, meanings }: Review): string[] {
  if (!words) return [];
  const { vocabulary } = choices;
  const domains = words.shares.map(({ domain, minutes }) =>
    words.shares.length > 1
      ? t('practice.importing.preview.share', {
          domain: nameOf(vocabulary.domains, domain),
          time: duration(minutes),
        })
      : nameOf(vocabulary.domains, domain),
  );
  const when = [day(words.day), ...(words.startsAt ? [words.startsAt] : []), duration(words.minutes)];
  const who = nameOf(
    meanings.supervisor.map(({ key, name }) => ({ key, name })),
    words.supervisorId,
  );
  const facts = [
    nameOf(meanings.role, words.role),
    ...(words.paid ? [t('practice.importing.preview.paid')] : []),
    ...(words.observed ? [t('practice.importing.preview.observed')] : []),
  ];
  return [
    when.join(' · '),
    [
      nameOf(vocabulary.activityKinds, words.activityKind),
      nameOf(vocabulary.settings, words.setting),
      ...domains,
    ].join(' · '),
    [who, ...facts].join(' · '),
    ...(words.reflection
      ? [t('practice.importing.preview.reflection', { text: shortened(words.reflection) })]
      : []),
  ];
}

function remarks({ words, faults, counts, open, bare, outcome }: ReviewedRow, settings: Settings): string[] {
  const flagged = open.map(({ quote }) => t('practice.guard.quoted', { word: quote }));
  return [
    ...faults.map((fault) => faultSaid(fault, settings)),
    ...(outcome === 'known' ? [t('practice.importing.preview.knownMore')] : []),
    ...(flagged.length > 0 ? [t('practice.importing.preview.flaggedWords', { words: list(flagged) })] : []),
    ...(bare ? [t('practice.importing.preview.bare')] : []),
    ...(words && !counts ? [t('practice.counting.activity')] : []),
  ];
}

/** A fault with its column as the spreadsheet names it. */
function faultSaid({ field, detail }: RowFault, { columns }: Settings): string {
  const name = t(`practice.importing.fields.${field}`);
  const at = columns[field];
  return at === undefined
    ? t('practice.importing.preview.faultOf', { name, detail })
    : t('practice.importing.preview.faultIn', { column: letterOf(at), name, detail });
}

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
