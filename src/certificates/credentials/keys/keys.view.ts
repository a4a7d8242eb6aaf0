import type { PublicKey } from '../../../organisations';
import { day, dayOf } from '../../../shared/dates';
import { answer, type RejectedForm } from '../../../shared/http/forms';
import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { dialogue } from '../../../shared/ui/dialogue';
import { emptyState } from '../../../shared/ui/empty-state';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import { linkList } from '../../../shared/ui/link-list';
import { notice } from '../../../shared/ui/notice';
import { pageHead } from '../../../shared/ui/page-head';
import { table } from '../../../shared/ui/table';
import { tag } from '../../../shared/ui/tag';
import { issuerPath } from '../../issuers/issuer.view';
import { keyName } from './key-name';

const PATH = '/organisation/keys';

/** Every key of the organisation, the newest first, with what rests on it. */
export const keysPage = (
  keys: readonly PublicKey[],
  signed: ReadonlyMap<string, number>,
  { slug, timeZone, notBelieved }: { slug: string; timeZone: string; notBelieved: number },
) =>
  page('certificate-keys/keys', {
    title: t('organisations.keys.title'),
    head: pageHead({ title: t('organisations.keys.title'), lead: t('organisations.keys.lead') }),
    notBelieved: notBelieved === 0 ? null : signAnew(notBelieved),
    empty: keys.length === 0 ? emptyState(nothing()) : null,
    keys: keys.length === 0 ? null : listed([...keys].reverse(), signed, timeZone),
    rotation: rotation(keys.find(({ retiredAt }) => !retiredAt)?.id ?? null),
    links: linkList([
      { label: t('organisations.keys.publicPage'), href: issuerPath(slug), icon: 'globe' },
      { label: t('organisations.keys.document'), href: `${issuerPath(slug)}/did.json`, icon: 'key-round' },
    ]),
  });

const signAnew = (count: number) =>
  notice({
    tone: 'attention',
    text: t('organisations.keys.notBelieved', { count }),
    action: {
      label: t('organisations.keys.signAnew', { count }),
      href: '/certificates/bulk/new?kind=reissue&which=not-believed',
    },
    announced: false,
  });

const nothing = () => ({ title: t('organisations.keys.none'), text: t('organisations.keys.noneMore') });

const listed = (keys: PublicKey[], signed: ReadonlyMap<string, number>, timeZone: string) =>
  table({
    caption: t('organisations.keys.title'),
    hideCaption: true,
    columns: [
      t('organisations.keys.key'),
      t('organisations.keys.madeOn'),
      t('organisations.keys.state'),
      { label: t('organisations.keys.signed'), align: 'end' },
    ],
    rows: keys.map((key) => ({
      id: `key-${key.id}`,
      cells: [
        keyName(key.id),
        day(dayOf(key.createdAt, timeZone)),
        state(key, timeZone),
        t('organisations.keys.signedNow', { count: signed.get(key.id) ?? 0 }),
      ],
      actions: key.revokedAt ? [] : [revoke(key.id)],
    })),
  });

const revoke = (id: string) => ({
  label: t('organisations.keys.revoke'),
  about: t('organisations.keys.about', { name: keyName(id) }),
  href: `${PATH}/${id}/revocation`,
});

function state({ retiredAt, revokedAt }: PublicKey, timeZone: string) {
  const since = (at: Date) => day(dayOf(at, timeZone));
  if (revokedAt) {
    const more = t('organisations.keys.revokedOn', { day: since(revokedAt) });
    return { tag: tag('danger', t('organisations.keys.revoked')), more };
  }
  if (!retiredAt) return { tag: tag('success', t('organisations.keys.inUse')) };
  const more = t('organisations.keys.retiredOn', { day: since(retiredAt) });
  return { tag: tag('neutral', t('organisations.keys.retired')), more };
}

const rotation = (seen: string | null) =>
  dialogue({
    id: 'rotation',
    opener: { label: t('organisations.keys.rotate'), kind: 'secondary', icon: 'key-round' },
    title: t('organisations.keys.rotateTitle'),
    text: t('organisations.keys.rotateText'),
    confirm: {
      label: t('organisations.keys.rotateConfirm'),
      action: PATH,
      hidden: seen ? { seen } : {},
    },
    cancel: t('organisations.keys.rotateCancel'),
  });

/** The question before a key is revoked: how many certificates rest on it, and its name, to be typed. */
export function keyRevocationPage(
  { key, signed }: { key: PublicKey; signed: number },
  refused?: RejectedForm,
) {
  const name = keyName(key.id);
  const title = t('organisations.keys.revokeTitle', { name });
  return page(
    'certificate-keys/revocation',
    {
      title,
      head: pageHead({
        title,
        lead: t('organisations.keys.revokeLead'),
        crumbs: [{ label: t('organisations.keys.title'), path: PATH }],
      }),
      heading: t('organisations.keys.revokeFollows'),
      consequences: consequences(key, signed),
      form: form({
        action: `${PATH}/${key.id}/revocation`,
        fields: {
          confirm: field({
            name: 'confirm',
            label: t('organisations.keys.confirmLabel', { name }),
            hint: t('organisations.keys.confirmHint'),
            value: answer(refused?.typed ?? {}, 'confirm'),
            error: refused?.errors.confirm,
            autocomplete: 'off',
          }),
        },
        submit: { label: t('organisations.keys.revokeSubmit'), kind: 'danger' },
        others: [{ label: t('organisations.keys.keep'), href: PATH, kind: 'quiet' }],
      }),
    },
    { status: refused ? 422 : 200 },
  );
}

const consequences = ({ retiredAt }: PublicKey, signed: number): string[] => [
  signed === 0
    ? t('organisations.keys.follows.none')
    : t('organisations.keys.follows.some', { count: signed }),
  ...(signed === 0 ? [] : [t('organisations.keys.follows.copies')]),
  ...(retiredAt ? [] : [t('organisations.keys.follows.replaced')]),
  t('organisations.keys.follows.listed'),
];
