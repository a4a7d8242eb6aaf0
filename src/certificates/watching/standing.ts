import { dayOf } from '../../shared/dates';
import { say } from '../../shared/text';
import { statusWord } from '../verifying/sentences';
import { type Status, statusOn } from '../verifying/status';
import type { WatchRow } from './watches.queries';

/** How the certificate of somebody on the list stands now, where it was issued. */
export const statusOf = (
  { standing, document }: Pick<WatchRow, 'standing' | 'document'>,
  now: Date,
): Status =>
  statusOn(
    { standing, ...document, successorFrom: document.successor?.validFrom ?? null },
    dayOf(now, document.timeZone),
  );

/** How somebody on the list stands, in a word or two; `status` is null where nothing may be told. */
export const stateWord = ({ state }: Pick<WatchRow, 'state'>, status: Status | null): string =>
  status ? statusWord({ status }) : say(`certificates.watching.states.${state}`);
