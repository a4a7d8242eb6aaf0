import { day, moment } from '../../shared/dates';
import type { Part } from '../../shared/http/cursor';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { copyLink } from '../../shared/ui/copy-link';
import { dialogue } from '../../shared/ui/dialogue';
import { emptyState } from '../../shared/ui/empty-state';
import { facts } from '../../shared/ui/facts';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { pager } from '../../shared/ui/pager';
import { qr } from '../../shared/ui/qr';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import type { Tone } from '../../shared/ui/tone';
import { qrCode } from '../printing/qr-code';
import type { Held } from '../register/certificate-record.service';
import type { OwnLink } from './share-links.queries';
import type { ShareState } from './share-state';
import { shareableWord } from './shared-words';

const tones: Record<ShareState, Tone> = { open: 'success', over: 'neutral', ended: 'neutral' };
const stateTag = (state: ShareState) => tag(tones[state], say(`certificates.sharing.states.${state}`));

/** Every link to a certificate, newest first. */
export const shareLinksPage = (held: Held, { items, next }: Part<OwnLink>, timeZone: string) => {
  const path = `/certificates/mine/${held.id}`;
  const make = {
    label: t('certificates.sharing.section.make'),
    href: `${path}/share-links/new`,
    icon: 'link',
  };
  return page('holding/share-links', {
    title: t('certificates.sharing.list.title'),
    head: pageHead({ title: t('certificates.sharing.list.title'), crumbs: crumbs(held), action: make }),
    empty:
      items.length === 0
        ? emptyState({
            title: t('certificates.sharing.list.none'),
            text: t('certificates.sharing.list.noneMore'),
          })
        : null,
    links:
      items.length === 0
        ? null
        : linkTable(
            items,
            timeZone,
            pager({ next: next && `${path}/share-links?after=${encodeURIComponent(next)}` }),
          ),
  });
};

const crumbs = (held: Held) => [
  { label: t('certificates.mine.title'), path: '/certificates' },
  { label: held.programmeTitle, path: `/certificates/mine/${held.id}` },
];

/** Links as rows; each leads to its own page. */
export const linkTable = (links: OwnLink[], timeZone: string, paged = pager({})) =>
  table({
    caption: t('certificates.sharing.list.title'),
    hideCaption: true,
    columns: [
      t('certificates.sharing.list.label'),
      t('certificates.sharing.list.shows'),
      t('certificates.sharing.list.endsOn'),
      t('certificates.sharing.list.views'),
    ],
    rows: links.map((link) => ({
      cells: [
        { text: link.label, href: `/share-links/${link.id}`, tag: stateTag(link.state) },
        showsWords(link),
        endWords(link, timeZone),
        {
          text: t('certificates.sharing.list.viewed', { count: link.views }),
          more: lastWords(link, timeZone),
        },
      ],
    })),
    pager: paged,
  });

const showsWords = ({ shows }: OwnLink) => ({
  lines: [t('certificates.sharing.facts.answer'), ...shows.map(shareableWord)],
});

const endWords = ({ endsOn, endedAt }: OwnLink, timeZone: string): string =>
  endedAt ? t('certificates.sharing.list.endedAt', { moment: moment(endedAt, timeZone) }) : day(endsOn);

const lastWords = ({ lastViewed }: OwnLink, timeZone: string): string | null =>
  lastViewed && t('certificates.sharing.list.last', { moment: moment(lastViewed, timeZone) });

/** One link for whoever made it: its address while it opens, what it shows, how often it was opened, and its end. */
export function shareLinkPage(
  link: OwnLink,
  held: Held,
  hours: { hour: Date; views: number }[],
  timeZone: string,
) {
  return page('holding/share-link', {
    title: link.label,
    head: pageHead({ title: link.label, tag: stateTag(link.state), crumbs: crumbs(held) }),
    state: stateNotice(link, timeZone),
    link: link.address
      ? copyLink({ label: t('certificates.sharing.one.address'), address: link.address })
      : null,
    qr: link.address ? qr({ ...qrCode(link.address), label: t('certificates.sharing.one.qr') }) : null,
    facts: facts([
      { label: t('certificates.sharing.list.shows'), value: showsWords(link) },
      { label: t('certificates.sharing.one.purpose'), value: purposeCell(link) },
      { label: t('certificates.sharing.one.madeAt'), value: moment(link.madeAt, timeZone) },
      link.endedAt
        ? { label: t('certificates.sharing.one.endedAt'), value: moment(link.endedAt, timeZone) }
        : { label: t('certificates.sharing.list.endsOn'), value: day(link.endsOn) },
    ]),
    viewed: t('certificates.sharing.list.viewed', { count: link.views }),
    views: hours.length > 0 ? viewsTable(hours, timeZone) : null,
    end: link.state === 'open' ? endDialogue(link) : null,
    another: button({
      label: t('certificates.sharing.section.another'),
      href: `/certificates/mine/${held.id}/share-links/new`,
      kind: 'secondary',
    }),
  });
}

const purposeCell = ({ purpose, purposeShown }: OwnLink) =>
  purpose
    ? {
        text: purpose,
        more: purposeShown
          ? t('certificates.sharing.one.purposeShown')
          : t('certificates.sharing.one.purposeOwn'),
      }
    : t('certificates.sharing.one.noPurpose');

function stateNotice(link: OwnLink, timeZone: string) {
  if (link.state === 'open' && link.address) return null;
  const key = link.state === 'open' ? 'hidden' : link.state;
  return notice({
    tone: 'info',
    text: say(`certificates.sharing.one.${key}`, {
      when: link.endedAt ? moment(link.endedAt, timeZone) : '',
      day: day(link.endsOn),
    }),
    announced: false,
  });
}

const viewsTable = (hours: { hour: Date; views: number }[], timeZone: string) =>
  table({
    caption: t('certificates.sharing.one.views'),
    hideCaption: true,
    columns: [
      t('certificates.sharing.one.hour'),
      { label: t('certificates.sharing.one.times'), align: 'end' },
    ],
    rows: hours.map(({ hour, views }) => ({
      cells: [t('certificates.sharing.one.hourFrom', { moment: moment(hour, timeZone) }), String(views)],
    })),
  });

const endDialogue = (link: OwnLink) =>
  dialogue({
    id: 'end-link',
    opener: { label: t('certificates.sharing.end.open') },
    title: t('certificates.sharing.end.title'),
    text: t('certificates.sharing.end.text'),
    confirm: {
      label: t('certificates.sharing.end.confirm'),
      kind: 'danger',
      action: `/share-links/${link.id}/end`,
    },
    cancel: t('certificates.sharing.end.keep'),
  });
