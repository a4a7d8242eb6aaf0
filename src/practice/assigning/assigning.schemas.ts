import { z } from 'zod';
import { t } from '../../shared/text';
import { Confidence } from '../practice.schemas';
import { relations } from './relation';

const short = z
  .string()
  .trim()
  .max(200, { error: () => t('practice.assigning.errors.tooLong') })
  .optional()
  .transform((text) => text ?? null);
const day = z.iso.date({ error: () => t('practice.assigning.errors.from') });

const validity = {
  validFrom: day,
  validUntil: day.optional().transform((text) => text ?? null),
};
const qualification = { credential: short, credentialBody: short, credentialNumber: short };
const relation = z.enum(relations, { error: () => t('practice.assigning.errors.relation') });

/** One or several people who are ticked. */
const people = z.preprocess(
  (given) => (given === undefined ? [] : [given].flat()),
  z
    .array(z.uuid())
    .min(1, { error: () => t('practice.assigning.errors.trainees') })
    .max(100),
);

/** What a coordinator fills in to assign a supervisor to trainees. */
export const NewAssignments = z.object({
  supervisorId: z.uuid({ error: () => t('practice.assigning.errors.supervisor') }),
  traineeIds: people,
  relation,
  ...qualification,
  ...validity,
});
export type NewAssignments = z.output<typeof NewAssignments>;

const proposed = { relation, ...qualification, ...validity };

/** A trainee proposes a supervisor of the organisation. */
const Inside = z.object({
  who: z.literal('inside'),
  supervisorId: z.uuid({ error: () => t('practice.assigning.errors.supervisor') }),
  ...proposed,
});
/** A trainee proposes somebody from outside, who has to be qualified. */
const Outside = z.object({
  who: z.literal('outside'),
  name: z
    .string({ error: () => t('practice.assigning.errors.name') })
    .trim()
    .max(200)
    .regex(/\p{L}/u, { error: () => t('practice.assigning.errors.name') }),
  email: z.email({ error: () => t('practice.assigning.errors.email') }).max(320),
  organisation: short,
  ...proposed,
  credential: z
    .string({ error: () => t('practice.assigning.errors.credential') })
    .trim()
    .min(1)
    .max(200),
});
export const NewProposal = z.discriminatedUnion('who', [Inside, Outside], {
  error: () => t('practice.assigning.errors.who'),
});
export type NewProposal = z.output<typeof NewProposal>;

const reason = Confidence.pipe(
  z
    .string()
    .min(1, { error: () => t('practice.assigning.errors.reason') })
    .max(1_000, { error: () => t('practice.errors.tooLong', { limit: 1_000 }) }),
);
const needed = z.preprocess((given) => given ?? '', reason);

/** Why a proposal is declined. */
export const Declining = z.object({ reason: needed });

/** Why an assignment ends, and the last day on which it holds. */
export const Ending = z.object({ reason: needed, lastDay: day });
export type Ending = z.output<typeof Ending>;

/** Days on which a supervisor is away, and who signs meanwhile. */
export const NewAbsence = z.object({
  awayFrom: day,
  awayUntil: z.iso.date({ error: () => t('practice.absence.errors.untilNeeded') }),
  delegateId: z.uuid({ error: () => t('practice.absence.errors.delegate') }),
});
export type NewAbsence = z.output<typeof NewAbsence>;

/** Entries that another supervisor is to sign. */
export const HandingOver = z.object({
  supervisorId: z.uuid({ error: () => t('practice.handover.errors.supervisor') }),
  entryIds: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z
      .array(z.uuid())
      .min(1, { error: () => t('practice.handover.errors.entries') })
      .max(200),
  ),
});
export type HandingOver = z.output<typeof HandingOver>;

/** All of a supervisor's queue that another is to sign. */
export const HandingOverAll = HandingOver.pick({ supervisorId: true });

/** What a coordinator looks at, whose name they ask for, and where the list goes on. */
export const SupervisorsWish = z.object({
  show: z.enum(['supervisors', 'proposed', 'without', 'ending']).catch('supervisors'),
  search: z.string().max(200).optional().catch(undefined),
  after: z.string().max(2_000).optional().catch(undefined),
});
export type SupervisorsWish = z.output<typeof SupervisorsWish>;

/** Whom a form to assign is opened for, and which part of the trainees it shows. */
export const AssigningWish = z.object({
  search: z.string().max(200).optional().catch(undefined),
  after: z.string().max(2_000).optional().catch(undefined),
  supervisor: z.uuid().optional().catch(undefined),
  trainee: z.uuid().optional().catch(undefined),
});
export type AssigningWish = z.output<typeof AssigningWish>;
