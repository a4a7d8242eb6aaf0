import type { PublicKey } from '../../organisations';
import { day, dayOf } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { facts } from '../../shared/ui/facts';
import { linkList } from '../../shared/ui/link-list';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import { keyName } from '../credentials/keys/key-name';
import { publicRegisterPath } from '../listing/listings.view';
import { asList, frameworks } from './certified';
import type { Certified } from './issuer.queries';
import type { PublicIssuer } from './issuer.service';

/** Where an organisation is known as an issuer. */
export const issuerPath = (slug: string): string => `/orgs/${slug}`;

/**
 * An organisation as an issuer: what it certifies, how its certificates are checked, what it signs with. `keptOn` is the
 * ISO day on which it was put into the site that outlives the platform, where no file can be uploaded, nobody is found by
 * name and nothing is signed any more.
 */
export const issuerPage = (issuer: PublicIssuer, { keptOn = null }: { keptOn?: string | null } = {}) =>
  page(
    'issuers/issuer',
    {
      title: issuer.name,
      head: head(issuer, keptOn),
      programmes: issuer.certified.map(programme),
      steps: [
        t('certificates.issuers.steps.open'),
        ...(keptOn ? [] : [t('certificates.issuers.steps.file')]),
        t('certificates.issuers.steps.read'),
      ],
      identity: facts([
        { label: t('certificates.issuers.identifier'), value: issuer.did },
        { label: t('certificates.issuers.standard'), value: t('certificates.issuers.standardMore') },
      ]),
      keys: issuer.keys.length === 0 ? null : keysTable(issuer, keptOn !== null),
      document: linkList([
        {
          label: t('certificates.issuers.document'),
          href: `${issuerPath(issuer.slug)}/did.json`,
          icon: 'key-round',
          more: t('certificates.issuers.documentMore'),
        },
      ]),
    },
    { layout: 'public' },
  );

const head = (issuer: PublicIssuer, keptOn: string | null) =>
  pageHead({
    title: issuer.name,
    lead: keptOn ? t('certificates.exiting.issuer', { day: day(keptOn) }) : t('certificates.issuers.lead'),
    action: { label: t('certificates.issuers.check'), href: '/verify' },
    others:
      issuer.listed && keptOn === null
        ? [
            {
              label: t('certificates.issuers.find'),
              href: publicRegisterPath(issuer.slug),
              icon: 'search',
            },
          ]
        : [],
  });

const programme = ({ title, achievement }: Certified, at: number) => ({
  id: `programme-${at + 1}`,
  title,
  description: achievement?.description ?? null,
  criteria: asList(achievement?.criteria ?? ''),
  frameworks: frameworks(achievement?.alignments ?? []),
});

const keysTable = ({ keys, timeZone }: PublicIssuer, kept: boolean) =>
  table({
    caption: t('certificates.issuers.keys'),
    hideCaption: true,
    columns: [t('organisations.keys.key'), t('organisations.keys.madeOn'), t('organisations.keys.state')],
    rows: keys.toReversed().map((key) => ({
      cells: [keyName(key.id), day(dayOf(key.createdAt, timeZone)), standing(key, kept)],
    })),
  });

/** What a key is good for now, for those who check. */
function standing({ retiredAt, revokedAt }: PublicKey, kept: boolean) {
  if (revokedAt)
    return {
      tag: tag('danger', t('organisations.keys.revoked')),
      more: t('certificates.issuers.keyRevoked'),
    };
  return retiredAt || kept
    ? { tag: tag('neutral', t('organisations.keys.retired')), more: t('certificates.issuers.keyRetired') }
    : { tag: tag('success', t('organisations.keys.inUse')), more: t('certificates.issuers.keyInUse') };
}
