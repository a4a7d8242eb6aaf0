import { day, duration, moment } from '../../shared/dates';
import { answers } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { common, confidence, type Shown } from '../form-fields';
import { called } from '../wording';
import type { Tried } from './linked-entries.view';
import type { LinkedSignature } from './repudiations.queries';
import type { Visit } from './visiting.service';

type Taking = { token: string; signatures: LinkedSignature[] };

/** What was signed, to be taken back: which of it, whether it was oneself, and why. */
export function takingBackPage(
  visit: Visit,
  { token, signatures }: Taking,
  { typed = {}, refused }: Tried = {},
) {
  const { request, people, organisation } = visit;
  const trainee = called(people, request.traineeId);
  const open = signatures.filter((one) => !one.repudiated);
  const taken = signatures.filter((one) => one.repudiated);
  const title = t('practice.linked.repudiation.title');
  const until = moment(request.repudiableUntil ?? request.expiresAt, organisation.timeZone);
  return page(
    'practice/linked-repudiation',
    {
      title,
      head: pageHead({
        title,
        lead: t('practice.linked.repudiation.lead', { trainee, organisation: organisation.name, until }),
      }),
      taken:
        taken.length > 0
          ? notice({
              tone: 'info',
              text: t('practice.linked.repudiation.taken', { count: taken.length }),
              more: [
                ...taken.map(named),
                t('practice.linked.repudiation.takenMore', { count: taken.length }),
              ],
              announced: false,
            })
          : null,
      form: open.length > 0 ? taking(token, open, { typed, refused: refused ?? null }) : null,
      problem:
        open.length === 0 && refused?.error ? notice({ tone: 'attention', text: refused.error }) : null,
    },
    { layout: 'public', status: refused?.status ?? 200 },
  );
}

const named = ({ entry }: LinkedSignature): string =>
  t('practice.linked.entries.entry', { day: day(entry.day), time: duration(entry.minutes) });

const taking = (token: string, open: readonly LinkedSignature[], shown: Shown) =>
  form({
    action: `/sign/${token}/repudiation`,
    error: shown.refused?.error,
    fields: {
      signature: choice({
        ...common('signature', shown),
        value: answers(shown.typed, 'signature'),
        kind: 'several',
        label: t('practice.linked.repudiation.which'),
        options: open.map((one) => ({
          value: one.signOff.id,
          label: named(one),
          hint: t('practice.linked.repudiation.fingerprint', {
            fingerprint: one.signOff.hash.slice(0, 16),
          }),
        })),
      }),
      kind: choice({
        ...common('kind', shown),
        label: t('practice.linked.repudiation.kind'),
        options: [
          { value: 'not-me', label: t('practice.linked.repudiation.kinds.not-me') },
          { value: 'mistake', label: t('practice.linked.repudiation.kinds.mistake') },
        ],
      }),
      reason: confidence(
        'reason',
        {
          label: t('practice.linked.repudiation.reason'),
          hint: t('practice.linked.repudiation.reasonHint'),
        },
        shown,
      ),
    },
    submit: { label: t('practice.linked.repudiation.submit'), kind: 'danger', wide: true },
  });
