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
 * An organisation as an issuer: what it certifies, how its certificates are checked, what it signs with. `kept` is for
 * the site that outlives the platform, where no file can be uploaded and nobody is found by name.
 */
export const issuerPage = (issuer: PublicIssuer, { kept = false } = {}) =>
  page(
    'issuers/issuer',
    {
      title: issuer.name,
      head: head(issuer, kept),
      programmes: issuer.certified.map(programme),
      steps: [
        t('certificates.issuers.steps.open'),
        ...(kept ? [] : [t('certificates.issuers.steps.file')]),
        t('certificates.issuers.steps.read'),
      ],
      identity: facts([
        { label: t('certificates.issuers.identifier'), value: issuer.did },
        { label: t('certificates.issuers.standard'), value: t('certificates.issuers.standardMore') },
      ]),
      keys: issuer.keys.length === 0 ? null : keysTable(issuer.keys, issuer.timeZone),
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

const head = (issuer: PublicIssuer, kept: boolean) =>
  pageHead({
    title: issuer.name,
    lead: t('certificates.issuers.lead'),
    action: { label: t('certificates.issuers.check'), href: '/verify' },
    others:
      issuer.listed && !kept
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

const keysTable = (keys: readonly PublicKey[], timeZone: string) =>
  table({
    caption: t('certificates.issuers.keys'),
    hideCaption: true,
    columns: [t('organisations.keys.key'), t('organisations.keys.madeOn'), t('organisations.keys.state')],
    rows: keys.toReversed().map((key) => ({
      cells: [keyName(key.id), day(dayOf(key.createdAt, timeZone)), standing(key)],
    })),
  });

/** What a key is good for now, for those who check. */
function standing({ retiredAt, revokedAt }: PublicKey) {
  if (revokedAt)
    return {
      tag: tag('danger', t('organisations.keys.revoked')),
      more: t('certificates.issuers.keyRevoked'),
    };
  return retiredAt
    ? { tag: tag('neutral', t('organisations.keys.retired')), more: t('certificates.issuers.keyRetired') }
    : { tag: tag('success', t('organisations.keys.inUse')), more: t('certificates.issuers.keyInUse') };
}
