import { day } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import type { LedgerRoot } from './ledger-root.entity';
import { grouped } from './root';

/** What an organisation has published of its ledger, day by day. */
export function rootsPage(roots: LedgerRoot[]) {
  const name = roots[0]?.organisationName ?? '';
  const title = t('practice.roots.title', { name });
  return page(
    'practice/ledger-roots',
    {
      title,
      head: pageHead({ title, lead: t('practice.roots.lead') }),
      roots: table({
        caption: t('practice.roots.caption'),
        columns: [t('practice.roots.day'), t('practice.roots.chains'), t('practice.roots.root')],
        rows: roots.map((root) => ({ cells: [day(root.day), root.size, grouped(root.root)] })),
      }),
    },
    { layout: 'public' },
  );
}

/** A published root for programs, with all that it takes to check its signature. */
export const rootResource = (one: LedgerRoot) => ({
  organisationId: one.organisationId,
  day: one.day,
  size: one.size,
  root: one.root,
  publishedAt: one.publishedAt.toISOString(),
  keyId: one.keyId,
  publicKey: one.publicKey,
  signature: one.signature,
});
