import { moment } from '../../shared/dates';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import type { OpenedEntry } from '../entries/entry-reading.service';
import type { RepudiationListed } from '../linked/repudiations.queries';
import { called, type Onlooker } from '../wording';

/** Under an entry that is signed: by whom, when, what they declared and where it stands in the ledger. */
export function signature(
  {
    signOff,
    people,
    repudiation,
  }: Pick<OpenedEntry, 'signOff' | 'people'> & Partial<Pick<OpenedEntry, 'repudiation'>>,
  { timeZone }: Onlooker,
) {
  if (!signOff) return null;
  const { sequence, hash, signerId, signedAt, statement } = signOff;
  return {
    by: t('practice.signing.by', { name: called(people, signerId) }),
    at: t('practice.signing.at', { time: moment(signedAt, timeZone) }),
    statement,
    place: t('practice.signing.place', { sequence, fingerprint: hash.slice(0, 16) }),
    repudiated: repudiation ? repudiated(repudiation, called(people, signerId), timeZone) : null,
  };
}

function repudiated({ repudiatedAt, kind, resolution }: RepudiationListed, name: string, timeZone: string) {
  const said = t(`practice.linked.repudiation.kinds.${kind}`);
  const who = { name, time: moment(repudiatedAt, timeZone) };
  if (resolution?.outcome === 'stands')
    return notice({ tone: 'info', text: t('practice.signing.repudiatedStands', who), announced: false });
  const text = resolution
    ? t('practice.signing.repudiatedFalls', who)
    : t('practice.signing.repudiated', { ...who, said });
  return notice({ tone: 'danger', text, announced: false });
}
