import 'reflect-metadata';

const EVERY = 'cairn:every';

/** When a method runs (cron, in UTC), and whether once for each organisation or once for the whole platform. */
export type Schedule = { cron: string; scope: 'organisation' | 'platform' };

/** The method runs by the clock, within each organisation in turn unless its scope is the platform. */
export const Every =
  (cron: string, { scope = 'organisation' }: { scope?: Schedule['scope'] } = {}) =>
  <Method extends () => Promise<unknown>>(
    _: object,
    name: string,
    { value }: TypedPropertyDescriptor<Method>,
  ): void => {
    if (!value || Reflect.hasMetadata(EVERY, value)) throw new Error(`The method "${name}" takes one @Every`);
    Reflect.defineMetadata(EVERY, { cron, scope } satisfies Schedule, value);
  };

/** The schedule of a method, if it has one. */
export const scheduleOf = (method: object): Schedule | undefined =>
  Reflect.getMetadata(EVERY, method) as Schedule | undefined;
