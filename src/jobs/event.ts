import type { z } from 'zod';

/** Something that can happen. Its payload is ids of rows, never the rows: a subscriber reads what is true by then. */
export type EventDefinition<Payload extends object> = {
  /** `<module>.<what-happened>`, in the past tense. */
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
};

const definitions = new Map<string, EventDefinition<object>>();

/** Declares an event beside the feature it happens in. A name is given once in the whole platform. */
export function defineEvent<Payload extends object>(
  name: string,
  schema: z.ZodType<Payload>,
): EventDefinition<Payload> {
  if (definitions.has(name)) throw new Error(`The event "${name}" is defined twice`);
  const definition = Object.freeze({ name, schema });
  definitions.set(name, definition);
  return definition;
}

/** Whether this very definition was declared by `defineEvent`. */
export const isDefined = (event: EventDefinition<object>): boolean => definitions.get(event.name) === event;
