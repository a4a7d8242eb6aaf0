import type { Given } from './given';

export type TimeView = ReturnType<typeof time>;

/** A time said both ways: how long ago, and when. `iso` is for machines. */
export const time = (iso: string, absolute: string, relative?: Given<string>) => ({
  iso,
  absolute,
  relative: relative ?? null,
});
