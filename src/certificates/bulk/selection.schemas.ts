import { z } from 'zod';
import { After } from '../../shared/http/listing';
import { t } from '../../shared/text';
import { itemStates, runActions } from './run-state';

/** Which of those that match: some can be told by how they are, some were ticked one by one. */
export const told = ['all', 'standing', 'without-pdf', 'not-believed'] as const;
const whiches = [...told, 'ticked'] as const;

const MOST_TICKED = 500;

/** The ids of those that were ticked: in an address one by one, in a form with spaces between them. What is no id is none. */
export const Ticked = z.preprocess(
  (given) => [given].flat().flatMap((one) => (typeof one === 'string' ? one.split(' ') : [])),
  z
    .array(z.string())
    .transform((ids) =>
      [...new Set(ids.filter((id) => z.uuid().safeParse(id).success))].slice(0, MOST_TICKED),
    ),
);

/**
 * What was ticked on other parts of the register, beside what is on the one that is shown. Those that are ticked are
 * meant wherever they were found, so what stands in the search beside them says nothing.
 */
export const allTicked = (given: unknown): unknown => {
  const { kept, certificate, search, ...asked } = (given ?? {}) as Record<string, unknown>;
  const ticked = [certificate, kept].flat().filter((one) => one !== undefined);
  return {
    ...asked,
    ...(search !== undefined && asked.which !== 'ticked' ? { search } : {}),
    ...(ticked.length > 0 ? { certificate: ticked } : {}),
  };
};

/** How many can be ticked over several parts of the register: they go along in addresses, which end somewhere. */
export const MOST_CARRIED = 150;

/** What is ticked, as an address or a hidden field takes it along; nothing where nothing is, or more than fits. */
export const carried = (ticked: readonly string[]): { certificate?: string } =>
  ticked.length > 0 && ticked.length <= MOST_CARRIED ? { certificate: ticked.join(' ') } : {};

/** What a run is about: everything in the register that holds a text, or some of it. */
const Chosen = z.object({
  search: z.string().max(200).optional().catch(undefined),
  which: z.enum(whiches).optional().catch(undefined),
  certificate: Ticked.optional(),
});
export type Selection = Partial<z.output<typeof Chosen>>;

/** What is chosen, and what it is chosen for. */
export const RunWish = z.preprocess(
  allTicked,
  Chosen.extend({ kind: z.string().max(40).optional().catch(undefined) }),
);
export type RunWish = Partial<z.output<typeof RunWish>>;

/** A run as it is asked for. The same form asks once. */
export const NewRun = z.object({
  formKey: z.uuid(),
  kind: z.string({ error: () => t('certificates.bulk.errors.kind') }).max(40),
  search: z.string().max(200).optional(),
  which: z.enum(whiches).optional(),
  certificate: Ticked.optional(),
});
export type NewRun = z.output<typeof NewRun>;

/** What somebody does with a run. */
export const RunChange = z.object({ action: z.enum(runActions) });
export type RunChange = z.output<typeof RunChange>;

/** Which items of a run are listed, and where the list goes on. */
export const ItemsWish = z.object({
  show: z.enum(itemStates).optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
});
export type ItemsWish = z.output<typeof ItemsWish>;

/** Which part of the list of runs. */
export const RunsWish = z.object({ after: After });
export type RunsWish = z.output<typeof RunsWish>;
