import { z } from 'zod';
import { designs, plainBrand } from '../snapshot';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The most people who sign on paper. */
export const SIGNATORIES = 3;

/** How an organisation's certificates look and what they say; what it has not chosen is ours. */
export const CertificateDesign = z.strictObject({
  design: z.enum(designs).default('classic'),
  /** `#rrggbb` */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .default(plainBrand.accent),
  logo: digest.nullable().default(null),
  signatories: z
    .array(z.object({ name: z.string(), role: z.string(), signature: digest.nullable().default(null) }))
    .max(SIGNATORIES)
    .default([]),
  /** Handlebars; empty where ours holds. */
  wording: z
    .object({ heading: z.string(), before: z.string(), statement: z.string() })
    .default({ heading: '', before: '', statement: '' }),
});
export type CertificateDesign = z.output<typeof CertificateDesign>;
