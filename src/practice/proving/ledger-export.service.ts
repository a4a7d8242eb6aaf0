import { Injectable } from '@nestjs/common';
import { OrganisationKeys, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Ledger } from '../signing/ledger.service';
import { Countersigning } from './countersigning.service';
import type { LedgerFile } from './ledger-file.schemas';
import { merklePath } from './merkle';
import { leafText } from './root';
import { RootsQueries } from './roots.queries';

/** Ledgers on their way out, complete enough to be checked without Cairn. */
@Injectable()
export class LedgerExport {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
    private readonly keys: OrganisationKeys,
    private readonly ledger: Ledger,
    private readonly countersigning: Countersigning,
    private readonly roots: RootsQueries,
    private readonly clock: Clock,
  ) {}

  /** The whole ledger of one trainee. */
  of(traineeId: string): Promise<LedgerFile> {
    return this.db.transaction(async () => {
      const { id, name } = await this.organisations.current();
      const links = await this.ledger.chainOf(traineeId);
      const countersigned = await this.countersigning.of(traineeId);
      const keys = await this.keys.list();
      return {
        format: 'cairn-ledger-1',
        organisation: { id, name },
        exportedAt: this.clock.now().toISOString(),
        keys: keys.map((key) => ({
          id: key.id,
          publicKey: key.publicKey,
          createdAt: key.createdAt.toISOString(),
        })),
        chains: [
          {
            traineeId,
            links: links.map(({ signedAt, ...link }) => ({
              ...linkColumns(link),
              signedAt: signedAt.toISOString(),
            })),
            published: await this.published(traineeId),
            countersignatures: countersigned.map(({ sequence, hash, keyId, signature, countersignedAt }) => ({
              sequence,
              hash,
              keyId,
              signature,
              countersignedAt: countersignedAt.toISOString(),
            })),
          },
        ],
      };
    });
  }

  /** The way from a trainee's chain to what was published last; null where it was not part of that. */
  private async published(traineeId: string): Promise<Published> {
    const last = await this.roots.last();
    if (!last) return null;
    const heads = await this.roots.headsOf(last.day);
    const place = heads.findIndex((head) => head.traineeId === traineeId);
    const { day, size, root, keyId, signature, publishedAt } = last;
    const { sequence } = heads[place] ?? {};
    if (sequence === undefined) return null;
    const path = merklePath(heads.map(leafText), place);
    return { day, size, root, keyId, signature, publishedAt: publishedAt.toISOString(), sequence, path };
  }
}

type Published = LedgerFile['chains'][number]['published'];
type Columns = Omit<LedgerFile['chains'][number]['links'][number], 'signedAt'>;

const linkColumns = (link: Columns): Columns => ({
  sequence: link.sequence,
  entryId: link.entryId,
  entryVersion: link.entryVersion,
  signed: link.signed,
  statement: link.statement,
  signerId: link.signerId,
  previousHash: link.previousHash,
  hash: link.hash,
});
