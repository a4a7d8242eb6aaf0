import { z } from 'zod';
import { uncoveredCharacters } from '../../shared/printing/fonts.provider';
import { t } from '../../shared/text';
import { LONGEST } from '../issuing/wording.provider';
import { ENOUGH, onPaper } from '../printing/ink';
import { designs } from '../snapshot';
import { SIGNATORIES } from './certificate-design';
import { placeholders, wordingFault } from './wording-fault.provider';

const words = {
  unknown: (placeholder: string) =>
    t('certificates.designing.errors.unknown', {
      placeholder: `{{${placeholder}}}`,
      known: placeholders.map((known) => `{{${known}}}`).join(', '),
    }),
  'not-words': () => t('certificates.designing.errors.notWords'),
  braces: () => t('certificates.designing.errors.braces'),
};

/** NOTE: a certificate with a character that no typeface has is never printed. */
const printed = (typed: string, context: z.RefinementCtx) => {
  const missing = uncoveredCharacters(typed);
  if (missing.length === 0) return;
  const message = t('certificates.designing.errors.unprintable', { characters: missing.join(' ') });
  context.addIssue({ code: 'custom', message });
};

const wording = (name: keyof typeof LONGEST) =>
  z
    .string()
    .trim()
    .max(LONGEST[name], { error: () => t('certificates.designing.errors.long', { most: LONGEST[name] }) })
    .superRefine(printed)
    .superRefine((typed, context) => {
      const fault = wordingFault(typed);
      if (!fault) return;
      const message = fault.kind === 'unknown' ? words.unknown(fault.placeholder) : words[fault.kind]();
      context.addIssue({ code: 'custom', message });
    })
    .default('');

const Accent = z
  .string({ error: () => t('certificates.designing.errors.colour') })
  .trim()
  .regex(/^#?[0-9a-f]{6}$/i, { error: () => t('certificates.designing.errors.colour') })
  .transform((typed) => `#${typed.replace('#', '').toLowerCase()}`)
  .superRefine((colour, context) => {
    const found = onPaper(colour);
    if (found >= ENOUGH) return;
    const figures = { found: found.toFixed(1), enough: ENOUGH.toFixed(1) };
    context.addIssue({ code: 'custom', message: t('certificates.designing.errors.contrast', figures) });
  });

const person = z
  .string()
  .trim()
  .max(80, { error: () => t('certificates.designing.errors.long', { most: 80 }) })
  .superRefine(printed)
  .default('');

/** The numbers of those who may sign, from 1. */
export const signing = Array.from({ length: SIGNATORIES }, (_, at) => at + 1);

const people = { name1: person, role1: person, name2: person, role2: person, name3: person, role3: person };

/** What a manager says about how certificates look; who signs comes as `name1`, `role1` … */
export const DesignForm = z
  .object({
    design: z.enum(designs, { error: () => t('certificates.designing.errors.design') }),
    accent: Accent,
    heading: wording('heading'),
    before: wording('before'),
    statement: wording('statement'),
    /** What the form showed when it was opened. */
    seen: z.string().max(40).optional(),
  })
  .extend(people)
  .superRefine((typed, context) => {
    const said: Record<string, string | undefined> = typed;
    for (const nth of signing) {
      if (Boolean(said[`name${nth}`]) === Boolean(said[`role${nth}`])) continue;
      const missing = said[`name${nth}`] ? `role${nth}` : `name${nth}`;
      context.addIssue({ code: 'custom', path: [missing], message: t('certificates.designing.errors.both') });
    }
  });
export type DesignForm = z.output<typeof DesignForm>;

/** Where pictures may stand. */
export const picturePlaces = ['logo', ...signing.map((nth) => `signature-${nth}`)];

/** Which picture a file is for. */
export const PicturePlace = z.object({
  place: z.enum(picturePlaces as [string, ...string[]], {
    error: () => t('certificates.designing.errors.place'),
  }),
});
