import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { choice } from '../../shared/ui/choice';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { prose } from '../../shared/ui/prose';
import { deletionPage } from '../deletion.view';
import { common, confidence, selecting, type Shown } from '../form-fields';
import { called, type Onlooker, paragraphs } from '../wording';
import { sharingTag } from './check-in-words';
import { feelings, needsSomebody } from './feelings';
import { sharingOf } from './sharing-rules';
import type { OpenedCheckIn, ReadCheckIn } from './wellbeing-reading.service';

const crumbs = () => [{ label: t('practice.wellbeing.title'), path: '/wellbeing' }];

/** The form in which a trainee says how they are, with whom to turn to beneath it. */
export function checkInFormPage({
  formKey,
  contacts,
  ...shown
}: Shown & { formKey: string; contacts: string | null }) {
  const title = t('practice.checkIn.new');
  return page(
    'practice/check-in-form',
    {
      title,
      head: pageHead({ title, lead: t('practice.checkIn.newLead'), crumbs: crumbs() }),
      checkIn: form({
        action: '/wellbeing/check-ins',
        error: shown.refused?.error ?? null,
        hidden: { formKey },
        fields: {
          feeling: choice({
            ...common('feeling', shown),
            label: t('practice.checkIn.howAreThings'),
            large: true,
            options: feelings.map((value) => ({ value, label: t(`practice.checkIn.feelings.${value}`) })),
          }),
          words: confidence(
            'words',
            { label: t('practice.checkIn.words'), hint: t('practice.checkIn.wordsHint'), required: false },
            shown,
          ),
          helps: confidence(
            'helps',
            { label: t('practice.checkIn.helps'), hint: t('practice.checkIn.helpsHint'), required: false },
            shown,
          ),
        },
        submit: { label: t('practice.checkIn.keep') },
      }),
      contacts: contacts ? prose(contacts) : null,
    },
    { status: shown.refused?.status ?? 200 },
  );
}

/** A trainee's own check-in: what they said, who reads it, and whom to turn to. */
export function checkInPage(opened: OpenedCheckIn, onlooker: Onlooker, tried: Shown = { typed: {} }) {
  const { checkIn, contacts } = opened;
  const title = t('practice.checkIn.title', { time: moment(checkIn.writtenAt, onlooker.timeZone) });
  return page(
    'practice/check-in',
    {
      title,
      head: pageHead({
        ...{ title, crumbs: crumbs(), tag: sharingTag(checkIn) },
        others: [
          { label: t('practice.checkIn.delete'), href: `/wellbeing/check-ins/${checkIn.id}/deletion` },
        ],
      }),
      warm: needsSomebody(checkIn.said.feeling) ? warm() : null,
      said: said(checkIn),
      sharing: sharing(opened, onlooker),
      share: checkIn.sharedAt || opened.supervisors.length === 0 ? null : shareForm(opened, tried),
      revoke: checkIn.sharedAt && !checkIn.revokedAt ? revokeForm(checkIn.id) : null,
      contacts: contacts ? prose(contacts) : null,
    },
    { status: tried.refused?.status ?? 200 },
  );
}

/** What is said at once to somebody for whom things are very hard. */
const warm = () =>
  notice({
    tone: 'attention',
    title: t('practice.checkIn.warmTitle'),
    text: t('practice.checkIn.warm'),
    more: [t('practice.checkIn.warmMore')],
  });

const said = ({ said: { feeling, words, helps } }: ReadCheckIn) => ({
  feeling: t(`practice.checkIn.feelings.${feeling}`),
  words: paragraphs(words),
  helps: paragraphs(helps),
});

function sharing({ checkIn, people }: OpenedCheckIn, { timeZone }: Onlooker): string {
  const { sharedWith, readAt } = checkIn;
  return t(`practice.checkIn.sharingMore.${sharingOf(checkIn)}`, {
    name: sharedWith ? called(people, sharedWith) : '',
    time: readAt ? moment(readAt, timeZone) : '',
  });
}

const shareForm = ({ checkIn, supervisors }: OpenedCheckIn, shown: Shown) =>
  form({
    action: `/wellbeing/check-ins/${checkIn.id}/sharing`,
    label: t('practice.checkIn.share'),
    error: shown.refused?.error ?? null,
    fields: {
      supervisorId: choice({
        ...selecting('supervisorId', shown),
        label: t('practice.checkIn.shareWith'),
        options: supervisors.map(({ id, name }) => ({ value: id, label: name })),
      }),
    },
    submit: { label: t('practice.checkIn.share'), kind: 'secondary' },
  });

const revokeForm = (id: string) =>
  form({
    action: `/wellbeing/check-ins/${id}/sharing/revocation`,
    label: t('practice.checkIn.revoke'),
    fields: {},
    submit: { label: t('practice.checkIn.revoke'), kind: 'secondary' },
  });

/** Asks before a check-in is deleted. */
export const checkInDeletionPage = (
  { id, writtenAt }: Pick<ReadCheckIn, 'id' | 'writtenAt'>,
  timeZone: string,
) =>
  deletionPage({
    title: t('practice.checkIn.deletion'),
    lead: t('practice.checkIn.title', { time: moment(writtenAt, timeZone) }),
    path: `/wellbeing/check-ins/${id}`,
  });
