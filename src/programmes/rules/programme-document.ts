import { z } from 'zod';
import { kinds } from './kinds/registry';

/** One requirement of a programme: what every kind has, and the settings of its own kind beside it. */
export type Requirement = {
  /** Names the requirement within its programme, for ever: findings and waivers speak of it. */
  key: string;
  kind: string;
  /** What it is called in front of people. */
  title: string;
  /** The settings of its kind. */
  settings: Record<string, unknown>;
  /** For structures: the requirements it is made of. */
  parts: Requirement[];
};

/** Letters of a programme's title: longer ones have no place on a certificate. */
const LONGEST_TITLE = 160;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const requirement: z.ZodType<Requirement> = z
  .strictObject({
    key: slug,
    kind: z.string(),
    title: z.string().min(1).max(200),
    settings: z.record(z.string(), z.unknown()).default({}),
    get parts() {
      return z.array(requirement).max(100).default([]);
    },
  })
  .superRefine(({ kind, settings }, context) => {
    const known = kinds.get(kind);
    if (!known)
      return void context.addIssue({
        code: 'custom',
        path: ['kind'],
        message: `"${kind}" is not a kind of requirement`,
      });
    for (const issue of known.settings.safeParse(settings).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['settings', ...issue.path], message: issue.message });
    }
  });

/** The rules of a programme as data. Published versions never change. */
export const programmeDocument = z
  .strictObject({
    slug,
    title: z.string().min(1).max(LONGEST_TITLE),
    summary: z.string().max(2000),
    /** How long a certificate is valid from the day of the award; null for no end. */
    validMonths: z.int().positive().nullable(),
    requirements: z.array(requirement).min(1).max(100),
    /** What it certifies somebody as, where there are levels: "Foundation". */
    level: z.string().min(1).max(80).optional(),
    /** Frameworks of competencies that it is in line with. */
    alignments: z
      .array(
        z.strictObject({
          framework: z.string().min(1).max(160),
          name: z.string().min(1).max(160),
          code: z.string().min(1).max(80).nullable().default(null),
          url: z.url({ protocol: /^https?$/ }).max(500),
        }),
      )
      .max(60)
      .optional(),
  })
  .superRefine(({ requirements }, context) => {
    const all = flatten(requirements);
    const keys = all.map(({ key }) => key);
    for (const key of new Set(keys.filter((key, index) => keys.indexOf(key) !== index))) {
      context.addIssue({ code: 'custom', path: ['requirements'], message: `The key "${key}" is used twice` });
    }
    for (const { key, settings } of all) {
      const { of } = settings;
      if (of === undefined || (keys.includes(String(of)) && of !== key)) continue;
      context.addIssue({
        code: 'custom',
        path: ['requirements'],
        message: `"${key}" counts inside "${String(of)}", which is not there`,
      });
    }
  });

export type ProgrammeDocument = z.output<typeof programmeDocument>;

/** Requirements and all their parts, in reading order. */
export const flatten = (requirements: Requirement[]): Requirement[] =>
  requirements.flatMap((one) => [one, ...flatten(one.parts)]);
