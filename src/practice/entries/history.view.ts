import { moment } from '../../shared/dates';
import { t } from '../../shared/text';
import { time } from '../../shared/ui/time';
import { type MomentInput, timeline } from '../../shared/ui/timeline';
import { called, type Onlooker } from '../wording';
import type { OpenedEntry } from './entry-reading.service';

type Happened = Omit<MomentInput, 'time'> & { at: Date };

/** What happened to an entry, in order, with the questions that were asked. */
export function history(opened: OpenedEntry, { timeZone }: Onlooker) {
  const inOrder = happened(opened).sort((one, other) => one.at.getTime() - other.at.getTime());
  return timeline(
    inOrder.map(({ at, ...one }) => ({ ...one, time: time(at.toISOString(), moment(at, timeZone)) })),
  );
}

function happened({ entry, questions, signOff, people }: OpenedEntry): Happened[] {
  const { createdAt, submittedAt, status } = entry;
  const written: Happened = { at: createdAt, title: t('practice.entry.written'), icon: 'pencil' };
  const asked = questions.map(({ askedAt, question, supervisorId }): Happened => {
    const title = t('practice.entry.asked', { name: called(people, supervisorId) });
    return { at: askedAt, title, text: question, tone: 'attention', icon: 'message-circle-question' };
  });
  const sentTo = t('practice.entry.sent', { name: called(people, entry.supervisorId) });
  const sent = submittedAt && status !== 'draft' ? [{ at: submittedAt, title: sentTo, icon: 'send' }] : [];
  if (!signOff) return [written, ...asked, ...sent];
  const signedBy = t('practice.entry.signedBy', { name: called(people, signOff.signerId) });
  return [
    written,
    ...asked,
    ...sent,
    { at: signOff.signedAt, title: signedBy, tone: 'success', icon: 'signature' },
  ];
}
