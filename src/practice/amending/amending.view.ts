import { day, moment } from '../../shared/dates';
import { t } from '../../shared/text';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import type { ButtonInput } from '../../shared/ui/button';
import { table } from '../../shared/ui/table';
import type { FactInput } from '../../shared/ui/facts';
import type { OpenedEntry } from '../entries/entry-reading.service';
import { canRead } from '../entries/who-reads';
import { confidence } from '../form-fields';
import type { Deciding } from '../signing/decision.view';
import { signature } from '../signing/signature.view';
import { called, type Onlooker } from '../wording';
import type { Before } from './amending-reading.service';
import { voidNotice } from './void.view';

type Facts = (opened: Pick<OpenedEntry, 'entry' | 'people' | 'vocabulary'>) => FactInput[];

/** What is said of an entry that was signed: that it stands, that something stands for it, or that it is void. */
export function standing(opened: OpenedEntry, onlooker: Onlooker) {
  const { entry, amending, people } = opened;
  if (amending.voided) return voidNotice(amending.voided, people, onlooker);
  if (entry.status === 'amended')
    return notice({ tone: 'info', text: t('practice.amending.amended'), announced: false });
  if (amending.after)
    return notice({ tone: 'info', text: t('practice.amending.underWay'), announced: false });
  const asked = askedSince(opened);
  if (!asked) return notice({ tone: 'success', text: t('practice.entry.signed'), announced: false });
  return notice({
    tone: 'attention',
    title: t('practice.amending.asked', { name: called(people, asked.supervisorId) }),
    text: asked.question,
    more: [t('practice.amending.askedMore')],
    announced: false,
  });
}

const askedSince = ({ questions, signOff }: OpenedEntry) =>
  questions.filter(({ askedAt }) => signOff && askedAt > signOff.signedAt).at(-1);

/** Where the amendment of an entry is read, for those who may read it. */
export function leadsOn({ amending: { after } }: OpenedEntry, { personId }: Onlooker): ButtonInput[] {
  if (!after || !canRead(after, personId)) return [];
  return [{ label: t('practice.amending.open'), href: `/practice-entries/${after.id}` }];
}

/** What whoever signed can do with a signed entry: say that something is not right, or declare it void. */
export function afterwards({ entry, signOff, amending }: OpenedEntry, onlooker: Onlooker, tried: Deciding) {
  if (entry.status !== 'signed' || entry.traineeId === onlooker.personId) return null;
  const shown = { typed: tried.typed ?? {}, refused: tried.refused ?? null };
  return {
    ask: form({
      action: `/practice-entries/${entry.id}/amendment-request`,
      hidden: { version: entry.version },
      label: t('practice.amending.ask'),
      error: tried.refused?.error ?? null,
      fields: {
        question: confidence(
          'question',
          { label: t('practice.amending.question'), hint: t('practice.returning.questionHint') },
          shown,
        ),
      },
      submit: { label: t('practice.amending.send'), kind: 'secondary' },
      others:
        signOff?.signerId === onlooker.personId && !amending.voided
          ? [
              {
                label: t('practice.voiding.offer'),
                href: `/practice-entries/${entry.id}/void`,
                kind: 'quiet',
              },
            ]
          : [],
    }),
  };
}

/** Of an amendment: why it was written, and everything that was signed before, with its signature. */
export function amendment(opened: OpenedEntry, onlooker: Onlooker, factsOf: Facts) {
  const { reason, before } = opened.amending;
  if (reason === null) return null;
  const allOf: Facts = (one) => [
    { label: t('practice.facts.day'), value: day(one.entry.day) },
    ...factsOf(one),
  ];
  return {
    reason: reason.split(/\n+/),
    before: before.map((one, at) => {
      const later = at === 0 ? opened.entry : (before[at - 1]?.entry ?? opened.entry);
      return earlier(one, allOf({ ...opened, entry: later }), { opened, onlooker, factsOf: allOf });
    }),
  };
}

type Looking = { opened: OpenedEntry; onlooker: Onlooker; factsOf: Facts };

function earlier({ entry, signOff }: Before, now: FactInput[], { opened, onlooker, factsOf }: Looking) {
  const { people } = opened;
  const title = t('practice.amending.before', {
    time: signOff ? moment(signOff.signedAt, onlooker.timeZone) : day(entry.day),
  });
  return {
    id: `before-${entry.id}`,
    title,
    changes: changes(factsOf({ ...opened, entry }), now, title),
    signature: signature({ signOff, people }, onlooker),
    path: canRead(entry, onlooker.personId) ? `/practice-entries/${entry.id}` : null,
  };
}

/** What an amendment says differently, fact by fact; null where only what was written in confidence differs. */
function changes(before: FactInput[], now: FactInput[], caption: string) {
  const said = (fact: FactInput | undefined) => JSON.stringify(fact?.value ?? null);
  const labels = [...new Set([...before, ...now].map(({ label }) => label))];
  const rows = labels.flatMap((label) => {
    const [old, fresh] = [before, now].map((facts) => facts.find((fact) => fact.label === label));
    if (said(old) === said(fresh) || label === t('practice.facts.counting')) return [];
    return [
      {
        cells: [
          label,
          old?.value ?? t('practice.amending.nothing'),
          fresh?.value ?? t('practice.amending.nothing'),
        ],
      },
    ];
  });
  if (rows.length === 0) return null;
  const columns = [t('practice.amending.what'), t('practice.amending.was'), t('practice.amending.is')];
  return table({ caption, hideCaption: true, columns, rows });
}
