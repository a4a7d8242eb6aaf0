import { Injectable } from '@nestjs/common';
import { OrganisationKeys, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Ledger } from '../signing/ledger.service';
import { Countersigning } from './countersigning.service';
import { LedgerFile } from './ledger-file.schemas';
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
      const chain = {
        traineeId,
        links: await this.ledger.chainOf(traineeId),
        published: await this.published(traineeId),
        countersignatures: await this.countersigning.of(traineeId),
      };
      return toFile({
        format: 'cairn-ledger-1',
        organisation: { id, name },
        exportedAt: this.clock.now(),
        keys: await this.keys.list(),
        chains: [chain],
      });
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

/** Rows as they stand in a file: with moments in words, and nothing but what a ledger has. */
const toFile = (rows: object): LedgerFile => LedgerFile.parse(JSON.parse(JSON.stringify(rows)));
