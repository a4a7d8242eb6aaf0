import { moment } from '../../shared/dates';
import { t } from '../../shared/text';
import type { OpenedEntry } from '../entries/entry-reading.service';
import { called, type Onlooker } from '../wording';

/** Under an entry that is signed: by whom, when, what they declared and where it stands in the ledger. */
export function signature(
  { signOff, people }: Pick<OpenedEntry, 'signOff' | 'people'>,
  { timeZone }: Onlooker,
) {
  if (!signOff) return null;
  const { sequence, hash, signerId, signedAt, statement } = signOff;
  return {
    by: t('practice.signing.by', { name: called(people, signerId) }),
    at: t('practice.signing.at', { time: moment(signedAt, timeZone) }),
    statement,
    place: t('practice.signing.place', { sequence, fingerprint: hash.slice(0, 16) }),
  };
}
