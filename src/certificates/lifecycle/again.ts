import type { RejectedForm, Typed } from '../../shared/http/forms';
import type { Refused } from '../../shared/http/refused';

/** A refused form as it is shown again; what is wrong with the whole of it stands under no field. */
export const again = (typed: Typed, { errors, error }: Refused): RejectedForm => ({
  ok: false,
  typed,
  errors: { ...errors, ...(error ? { '': error } : {}) },
});
