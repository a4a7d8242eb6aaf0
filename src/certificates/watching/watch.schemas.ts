import { z } from 'zod';
import { Listing } from '../../shared/http/listing';
import { t } from '../../shared/text';
import { itemSchema } from '../interface/asked-item';
import { watchStates } from './watches.queries';

const states = [...watchStates, 'expiring', 'removed'] as const;

/** What part of the list a program asks for. */
export const WatchWish = z.object({
  search: z.string().max(200).optional().describe('Part of a name or code'),
  state: z
    .enum(states, { error: () => t('certificates.watching.stateWanted', { states: states.join(', ') }) })
    .optional(),
  within: z.coerce
    .number()
    .int()
    .min(1)
    .max(366)
    .optional()
    .describe('With `state=expiring`: those that end within so many days'),
  after: Listing.shape.after.unwrap().describe('What the last part called `next`'),
});
export type WatchWish = z.output<typeof WatchWish>;

/** What a page can show of the list. */
export const shownStates = [
  'valid',
  'in30',
  'in60',
  'in90',
  'not-valid',
  'waiting',
  'declined',
  'ended',
  'removed',
] as const;
export type ShownState = (typeof shownStates)[number];

/** What part of the list a page shows: what was typed to find somebody, and how they stand. */
export const WatchLook = Listing.extend({ show: z.enum(shownStates).optional().catch(undefined) });
export type WatchLook = z.output<typeof WatchLook>;

/** What such a page asks for. */
export const wishOf = ({ search, after, show }: WatchLook): WatchWish => ({
  search,
  after,
  ...(show?.startsWith('in')
    ? { state: 'expiring' as const, within: Number(show.slice(2)) }
    : { state: show as WatchWish['state'] }),
});

/** People as they are pasted: one a line, with a name and a code or link. */
export const PastedPeople = z.object({
  people: z
    .string({ error: () => t('certificates.watching.peopleNeeded') })
    .max(400_000, { error: () => t('certificates.watching.tooMany') }),
});

/** What a holder answers. */
export const WatchAnswer = z.object({ answer: z.enum(['agreed', 'declined', 'ended']) });

/** The most people whom one request adds. */
export const PEOPLE_AT_ONCE = 500;

const wanted = () => t('certificates.watching.peopleWanted', { most: PEOPLE_AT_ONCE });

/** People whom a program adds. */
export const NewWatches = z
  .object(
    {
      people: z
        .array(z.unknown().meta(itemSchema), { error: wanted })
        .min(1, { error: wanted })
        .max(PEOPLE_AT_ONCE, { error: wanted }),
    },
    { error: wanted },
  )
  .meta({ example: { people: [{ code: '7K3M-9QXD-2F4H-6', name: 'Rowan Ellis' }] } });
export type NewWatches = z.output<typeof NewWatches>;
