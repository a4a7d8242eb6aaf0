import { Conflict, InvalidInput } from '../errors';
import { byField, type ReadForm } from './forms';

/** Why a form is shown again: faults of its fields, or one sentence about the whole. */
export type Refused = { status: 409 | 422; errors: Record<string, string>; error: string | null };

/** Does the work of a form, or shows it again with the reasons when its schema or the work refuses it. */
export async function orAgain<Data, Answer>(
  form: ReadForm<Data>,
  work: (data: Data) => Promise<Answer>,
  again: (why: Refused) => Promise<Answer> | Answer,
): Promise<Answer> {
  if (!form.ok) return again({ status: 422, errors: form.errors, error: null });
  try {
    return await work(form.data);
  } catch (failure) {
    return again(refused(failure));
  }
}

/** A failure that is shown on the form it came from. Any other is thrown again. */
export function refused(failure: unknown): Refused {
  if (failure instanceof InvalidInput) return { status: 422, errors: byField(failure.errors), error: null };
  if (failure instanceof Conflict) return { status: 409, errors: {}, error: failure.message };
  throw failure;
}
