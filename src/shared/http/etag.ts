/** Whether a caller has this answer already. A proxy that compresses calls the tag weak; it is the same answer. */
export const isKnown = (etag: string, known: string | undefined): boolean =>
  known === etag || (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false);
