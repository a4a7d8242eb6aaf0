import { z } from 'zod';

const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const name = z.string().trim().min(1).max(80);
/** Off the list: no longer offered, and still the name of what was written with it. */
const retired = z.literal(true).optional();
const Word = z.strictObject({ key, name, retired });
const distinct = (words: { key: string }[]) => new Set(words.map((word) => word.key)).size === words.length;
const words = <W extends z.ZodType<{ key: string }>>(word: W) =>
  z.array(word).min(1).max(60).refine(distinct);

/** What practice may be in an organisation: kinds of activity, settings, domains, competencies. */
export const Vocabulary = z.strictObject({
  /** `counts`: whether time spent on it counts towards practice hours at all. */
  activityKinds: words(
    z.strictObject({ key, name, retired, counts: z.boolean(), hint: z.string().trim().max(300).default('') }),
  ),
  settings: words(Word),
  domains: words(Word),
  /** What a peer supporter can do, by which practice is described and observed. */
  competencies: z.array(Word).max(60).refine(distinct).default([]),
  /** What the organisation calls its own rooms, wards and houses: never to be named in a reflection. */
  places: z.array(name).max(200).default([]),
});
export type Vocabulary = z.output<typeof Vocabulary>;

/** The same words without those that are off the list, for somebody who writes. */
export const offered = (words: Vocabulary): Vocabulary => ({
  ...words,
  activityKinds: words.activityKinds.filter((word) => !word.retired),
  settings: words.settings.filter((word) => !word.retired),
  domains: words.domains.filter((word) => !word.retired),
  competencies: words.competencies.filter((word) => !word.retired),
});

/** The name of something in the organisation's own words; a key that is on its list no more stands for itself. */
export const nameOf = (words: readonly { key: string; name: string }[], wanted: string): string =>
  words.find((word) => word.key === wanted)?.name ?? wanted;
