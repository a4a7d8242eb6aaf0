import { day, duration, moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { notice, type NoticeInput } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import type { Tone } from '../../shared/ui/tone';
import { called } from '../wording';
import type { Shown } from './linked-entries.view';
import { type RequestState, stateOf } from './request-state';
import type { EntryOutcome } from './signing-request-entry.entity';

/** What has become of a request on which nothing can be decided any more. `refused` is why it was tried in vain. */
export function linkedOutcomePage({ visit, entries }: Shown, refused: string | null = null) {
  const { request, people, organisation, now } = visit;
  const trainee = called(people, request.traineeId);
  const state = stateOf(request, now);
  const title = t('practice.linked.outcome.title', { trainee });
  return page(
    'practice/linked-outcome',
    {
      title,
      head: pageHead({ title }),
      problem: refused ? notice({ tone: 'attention', text: refused }) : null,
      state: notice({
        ...stateNotice(state, {
          trainee,
          at: moment(request.decidedAt ?? request.expiresAt, organisation.timeZone),
          until: moment(request.repudiableUntil ?? request.expiresAt, organisation.timeZone),
        }),
        announced: false,
      }),
      outcomes:
        state === 'answered'
          ? table({
              caption: t('practice.linked.outcome.entries'),
              columns: [t('practice.linked.outcome.entry'), t('practice.linked.outcome.became')],
              rows: entries.map(({ entry, outcome }) => ({
                cells: [
                  t('practice.linked.entries.entry', {
                    day: day(entry.day),
                    time: duration(entry.minutes),
                  }),
                  { tag: outcomeTag(outcome ?? 'left') },
                ],
              })),
            })
          : null,
    },
    { layout: 'public', status: refused ? 409 : 200 },
  );
}

type Said = { trainee: string; at: string; until: string };

function stateNotice(state: RequestState, said: Said): NoticeInput {
  if (state === 'answered')
    return {
      tone: 'success',
      text: t('practice.linked.outcome.answered', said),
      more: [t('practice.linked.outcome.copy', said)],
    };
  if (state === 'declined') return { tone: 'info', text: t('practice.linked.outcome.declined', said) };
  if (state === 'replaced') return { tone: 'info', text: t('practice.linked.errors.replaced') };
  return {
    tone: 'attention',
    text: t('practice.linked.outcome.expired', said),
    more: [t('practice.linked.outcome.expiredMore', said)],
  };
}

const look: Record<EntryOutcome, [Tone, string?]> = {
  signed: ['success'],
  returned: ['attention', 'message-circle-question'],
  left: ['neutral'],
};

function outcomeTag(outcome: EntryOutcome) {
  const [tone, icon] = look[outcome];
  return tag(tone, t(`practice.linked.outcomes.${outcome}`), icon);
}
